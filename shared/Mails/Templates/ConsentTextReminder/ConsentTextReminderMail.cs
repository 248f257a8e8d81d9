using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ConsentTextReminder;

/// <summary>Asks once more who has not said whether they agree to a changed text.</summary>
internal sealed class ConsentTextReminderMail() : ParticipantMail(MailTemplate.ConsentTextReminder)
{
    public override bool IsNudge => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.AwaitsNewConsent;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Consents(mail.PersonId);
}
