using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.UnmatchedFarewell;

/// <summary>To somebody for whom no mentorship came of a program that has ended (R46).</summary>
internal sealed class UnmatchedFarewellMail() : ParticipantMail(MailTemplate.UnmatchedFarewell)
{
    public override bool BringsStopWords => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.Stage is EnrollmentStage.Unmatched;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Invitation(mail.PersonId, mail.ProgramId);
}
