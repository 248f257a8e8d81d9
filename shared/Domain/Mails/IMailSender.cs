namespace MentorFlow.Domain.Mails;

/// <summary>
/// Hands mails to a provider. Sending one with the same idempotency id again must not reach the recipient twice, as far as the provider allows.
/// </summary>
public interface IMailSender
{
    /// <summary>
    /// Whether the provider takes an idempotency id, so that a mail handed over twice arrives once.
    /// Where it does not, a hand-over that was cut leaves a mail in doubt.
    /// </summary>
    bool KnowsRepetitions => true;

    /// <exception cref="AddressBlockedException">The address bounced before; nothing was sent.</exception>
    /// <exception cref="MailRejectedException">The provider will never take this mail; trying again is of no use.</exception>
    /// <exception cref="MailInDoubtException">The hand-over was cut: the provider may have the mail or not.</exception>
    /// <exception cref="MailThrottledException">The provider takes none for now; trying again later may help.</exception>
    /// <exception cref="IOException">It could not be handed over now; trying again may help.</exception>
    Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default);
}

/// <param name="ProviderId">By which the provider knows the mail, in its reports too.</param>
public sealed record MailReceipt(string ProviderId);

public sealed class MailRejectedException(string message) : Exception(message);
