using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.EnrollmentWithdrawn;

/// <summary>To somebody whom a coordinator took out of the program.</summary>
internal sealed class EnrollmentWithdrawnMail() : ParticipantMail(MailTemplate.EnrollmentWithdrawn)
{
    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Enrollment is { Stage: EnrollmentStage.Left, EndedBecause: Enrollment.Withdrawn };
}
