using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.WaitingForMentee;

/// <summary>Tells a mentor after a round why nobody came of it for them, what comes next, and how else they can help.</summary>
internal sealed class WaitingForMenteeMail() : ParticipantMail(MailTemplate.WaitingForMentee)
{
    public override MailTopic Topic => MailTopic.News;

    public override bool ShowsPlaceInLine => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Enrollment is { Role: ProgramRole.Mentor, Stage: EnrollmentStage.Ready, RestsSince: null };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Between(mail.PersonId, mail.ProgramId);
}
