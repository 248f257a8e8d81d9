using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.RecruitmentClosed;

/// <summary>To somebody who had not answered, or was still on the waiting list, when recruitment closed.</summary>
internal sealed class RecruitmentClosedMail() : ParticipantMail(MailTemplate.RecruitmentClosed)
{
    public override bool IsOptional => true;

    public override bool BringsStopWords => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Enrollment is { Stage: EnrollmentStage.Lapsed, EndedBecause: Enrollment.RecruitmentClosed };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Invitation(mail.PersonId, mail.ProgramId);
}
