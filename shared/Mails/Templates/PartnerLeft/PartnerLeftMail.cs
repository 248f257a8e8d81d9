using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Surveys;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.PartnerLeft;

internal sealed class PartnerLeftMail() : ParticipantMail(MailTemplate.PartnerLeft)
{
    public override MailSubject About => MailSubject.Mentorship;

    public override bool CountsSessions => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is { Stage: MentorshipStage.Ended };

    public override Uri ActionOf(LinkWriter links, MailCase mail) =>
        links.Survey(mail.PersonId, mail.ProgramId, SurveyKind.EarlyEnd, mail.Mentorship!.MentorshipId);
}
