using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.RoleChanged;

internal sealed class RoleChangedMail() : ParticipantMail(MailTemplate.RoleChanged)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.Stage is EnrollmentStage.Invited or EnrollmentStage.Accepted;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => mail.Enrollment.Stage is EnrollmentStage.Invited
        ? links.Invitation(mail.PersonId, mail.ProgramId)
        : links.Profile(mail.PersonId, mail.ProgramId);
}
