using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ErasureAsked;

/// <summary>Somebody is to be erased: what comes of it, and until when it can be called off. It reaches who has left the program, too.</summary>
internal sealed class ErasureAskedMail() : ParticipantMail(MailTemplate.ErasureAsked)
{
    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => now < mail.Order.EventAt;
}
