using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ErasureWaits;

/// <summary>An erasure has to wait: why, and when that is looked at again.</summary>
internal sealed class ErasureWaitsMail() : ParticipantMail(MailTemplate.ErasureWaits)
{
    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => now < mail.Order.EventAt;
}
