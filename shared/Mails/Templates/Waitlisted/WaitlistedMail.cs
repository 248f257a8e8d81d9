using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.Waitlisted;

/// <summary>To somebody who asked to take part in a program that is full.</summary>
internal sealed class WaitlistedMail() : ParticipantMail(MailTemplate.Waitlisted)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.Stage is EnrollmentStage.Waitlisted;
}
