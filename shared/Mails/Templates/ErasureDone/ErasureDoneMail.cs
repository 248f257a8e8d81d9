using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ErasureDone;

/// <summary>The last mail to somebody who was erased: nobody is left who could come in by it, so its button leads to the proof.</summary>
internal sealed class ErasureDoneMail() : ParticipantMail(MailTemplate.ErasureDone)
{
    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => true;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Erased(mail.Order.Subject ?? "");
}
