namespace MentorFlow.Domain.Mails;

/// <summary>What the provider says of one mail to one recipient.</summary>
/// <param name="MailId">The operation's id at the provider, which is the mail's.</param>
/// <param name="Recipient">An address; compared and then forgotten.</param>
public sealed record DeliveryReport(Guid MailId, string Recipient, MailDelivered Delivery)
{
    /// <summary>Whether the address is not worth another mail.</summary>
    public bool IsBounce => Delivery.Outcome is DeliveryOutcome.Bounced or DeliveryOutcome.Suppressed;

    /// <summary>Reports come more than once and in any order: the latest attempt counts, and the same again changes nothing.</summary>
    public Verdict<MailRecord> ApplyTo(MailRecord mail) =>
        mail.Delivery is { } known && (known == Delivery || known.At > Delivery.At) ? RefusalReason.AlreadyDone : mail with { Delivery = Delivery };
}
