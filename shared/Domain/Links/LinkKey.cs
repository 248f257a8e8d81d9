using System.Security.Cryptography;

namespace MentorFlow.Domain.Links;

/// <summary>
/// A secret to sign links with. The first configured key signs; all verify, so a key is rotated by putting a new one first and removing the old one
/// when its links are over.
/// </summary>
/// <param name="Id">1 to 16 ASCII letters and digits; stands in the link.</param>
/// <param name="Secret">At least 32 random bytes (ASVS 11.5.1).</param>
public sealed record LinkKey(string Id, ReadOnlyMemory<byte> Secret)
{
    public const int SecretBytes = 32;

    public static LinkKey Generate(string id) => new(id, RandomNumberGenerator.GetBytes(SecretBytes));

    /// <param name="text">"{id}:{secret in base64}", as configured.</param>
    /// <exception cref="FormatException">It is not of that form, or the secret is too short. The message does not repeat the secret.</exception>
    public static LinkKey Parse(string text)
    {
        var (id, secret) = text.Split(':') is [var before, var after] ? (before, after) : ("", "");
        var bytes = new byte[secret.Length];
        return id is { Length: >= 1 and <= 16 }
            && id.All(char.IsAsciiLetterOrDigit)
            && Convert.TryFromBase64String(secret, bytes, out var length)
            && length >= SecretBytes
            ? new LinkKey(id, bytes.AsMemory(0, length))
            : throw new FormatException(
                $"A link key is written \"id:secret\", the id in 1 to 16 letters and digits, the secret in base64 and of at least {SecretBytes} bytes.");
    }

    public override string ToString() => $"link key {Id}";
}
