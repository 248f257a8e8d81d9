using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.BreakOver;

/// <summary>Tells somebody that the break is over for which they had named a last day.</summary>
internal sealed class BreakOverMail() : ParticipantMail(MailTemplate.BreakOver)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Enrollment is { Stage: EnrollmentStage.Ready or EnrollmentStage.Matched, RestsSince: null };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Between(mail.PersonId, mail.ProgramId);
}
