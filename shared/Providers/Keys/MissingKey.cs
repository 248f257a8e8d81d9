using MentorFlow.Domain.Keys;

namespace MentorFlow.Providers.Keys;

/// <summary>Where several instances share a database and no key is set: one of this machine would open nothing elsewhere, so none is made.</summary>
public sealed class MissingKey : IKeyWrapping
{
    private const string Message =
        "The setting Ledger:VaultKey is missing: with documents in Cosmos DB, inputs of decisions are kept only under a key of Key Vault.";

    public Task<WrappedKey> WrapAsync(byte[] key, CancellationToken cancellation = default) => throw new KeyUnavailableException(Message);

    public Task<byte[]> UnwrapAsync(WrappedKey wrapped, CancellationToken cancellation = default) => throw new KeyUnavailableException(Message);
}
