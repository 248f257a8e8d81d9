using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ConsentReminder;

/// <summary>Asks once more who came with a mentorship that began elsewhere whether they agree to go on here.</summary>
internal sealed class ConsentReminderMail() : ParticipantMail(MailTemplate.ConsentReminder)
{
    public override bool IsNudge => true;

    public override MailSubject About => MailSubject.Mentorship;

    public override bool OffersToLeave => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.AwaitsConsent && mail.IsGoingOn;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Invitation(mail.PersonId, mail.ProgramId);
}
