using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks somebody to take part, who has not answered.</summary>
internal abstract class RecruitingMail(MailTemplate template) : ParticipantMail(template)
{
    public override bool IsOptional => true;

    public override bool Wins => true;

    public override bool TellsNextSpeed => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.Stage is EnrollmentStage.Planned or EnrollmentStage.Invited;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Invitation(mail.PersonId, mail.ProgramId);
}
