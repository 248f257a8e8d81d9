using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mails;

/// <summary>Stands before a provider and keeps mails from addresses that do not exist: every further one would cost the sender's reputation.</summary>
public sealed class BounceGuard(IMailSender provider, IDocumentStore store) : IMailSender
{
    public bool KnowsRepetitions => provider.KnowsRepetitions;

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        var key = BlockedAddress.Hide(mail.To.Address);
        return await store.FindAsync(BlockedAddress.KeyOf(key), cancellation) is { Value: { } blocked }
            ? throw new AddressBlockedException(blocked.Because)
            : await provider.SendAsync(mail, cancellation);
    }
}
