using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ProfileReminder;

internal sealed class ProfileReminderMail() : ParticipantMail(MailTemplate.ProfileReminder)
{
    public override bool IsNudge => true;

    public override bool IsOptional => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.Stage is EnrollmentStage.Accepted;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Profile(mail.PersonId, mail.ProgramId);
}
