using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Surveys;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.EndedKindly;

internal sealed class EndedKindlyMail() : ParticipantMail(MailTemplate.EndedKindly)
{
    public override MailSubject About => MailSubject.Mentorship;

    public override bool ReachesLeavers => true;

    public override bool BringsFarewells => true;

    public override bool BringsStopWords => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is { Stage: MentorshipStage.Ended };

    public override Uri ActionOf(LinkWriter links, MailCase mail) =>
        links.Survey(mail.PersonId, mail.ProgramId, SurveyKind.EarlyEnd, mail.Mentorship!.MentorshipId);
}
