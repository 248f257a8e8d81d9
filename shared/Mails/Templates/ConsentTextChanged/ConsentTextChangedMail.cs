using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ConsentTextChanged;

/// <summary>Tells who takes part that the text has changed to which they agreed, and asks whether they agree to the new one.</summary>
internal sealed class ConsentTextChangedMail() : ParticipantMail(MailTemplate.ConsentTextChanged)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.AwaitsNewConsent;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Consents(mail.PersonId);
}
