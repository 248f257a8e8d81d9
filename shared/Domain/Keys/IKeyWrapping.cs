namespace MentorFlow.Domain.Keys;

/// <summary>The key above all keys of people, which never stands in the database: of Key Vault, or in a file of this machine.</summary>
public interface IKeyWrapping
{
    /// <exception cref="KeyUnavailableException">The wrapping key cannot be used now.</exception>
    Task<WrappedKey> WrapAsync(byte[] key, CancellationToken cancellation = default);

    /// <exception cref="KeyUnavailableException">The wrapping key cannot be used now, or it is another than the one that wrapped.</exception>
    Task<byte[]> UnwrapAsync(WrappedKey wrapped, CancellationToken cancellation = default);
}

/// <summary>The wrapping key cannot be used; the message says why and repeats no secret.</summary>
public sealed class KeyUnavailableException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether nobody's key can be used, and not that of one person alone.</summary>
    public bool IsOfAll { get; init; }
}
