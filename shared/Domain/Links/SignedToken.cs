using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.Links;

/// <summary>Bytes that only a holder of a key can have written, as text for an address or a cookie: key id, body, HMAC-SHA256 cut to 128 bits.</summary>
internal sealed class SignedToken
{
    private const int MacBytes = 16;
    private const int MaxLength = 2048;

    // ASVS 9.1.2, 11.4.1: one algorithm, chosen here and not by the token.
    private readonly List<(string Id, byte[] Secret)> keys;

    /// <param name="use">Every use has keys of its own, derived from the configured ones: a cookie can never pass as a link.</param>
    public SignedToken(IReadOnlyList<LinkKey> keys, string use)
    {
        if (keys.Count == 0)
        {
            throw new ArgumentException("Links need at least one key.");
        }

        this.keys =
        [
            .. keys.Select(key =>
                (key.Id, HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret.ToArray(), LinkKey.SecretBytes, info: Encoding.ASCII.GetBytes(use)))),
        ];
    }

    public string Seal(ReadOnlySpan<byte> body)
    {
        var (id, secret) = keys[0];
        byte[] signed = [(byte)id.Length, .. Encoding.ASCII.GetBytes(id), .. body];
        return Base64Url.EncodeToString([.. signed, .. Mac(secret, signed)]);
    }

    /// <returns>The body; null when no key of ours has written this text.</returns>
    public byte[]? Open(string token)
    {
        if (Decode(token) is not [var idLength, ..] bytes || bytes.Length <= 1 + idLength + MacBytes)
        {
            return null;
        }

        var id = Encoding.ASCII.GetString(bytes, 1, idLength);
        var signed = bytes.AsSpan(..^MacBytes);

        // ASVS 9.1.1, 9.1.3: nothing of the body is read before the MAC is found right, and the token names a key of ours, it does not bring one.
        // ASVS 11.2.4: compared in constant time.
        return keys.Find(key => key.Id == id) is { Secret: { } secret }
            && CryptographicOperations.FixedTimeEquals(Mac(secret, signed), bytes.AsSpan(^MacBytes..))
            ? signed[(1 + idLength)..].ToArray()
            : null;
    }

    private static byte[] Mac(byte[] secret, ReadOnlySpan<byte> signed) => HMACSHA256.HashData(secret, signed)[..MacBytes];

    // Base64 has several spellings for some bytes; only the one we write is ours.
    private static byte[]? Decode(string token)
    {
        if (token.Length is 0 or > MaxLength)
        {
            return null;
        }

        var bytes = new byte[Base64Url.GetMaxDecodedLength(token.Length)];
        var status = Base64Url.DecodeFromChars(token, bytes, out _, out var length);
        return status == OperationStatus.Done && Base64Url.EncodeToString(bytes.AsSpan(0, length)) == token ? bytes[..length] : null;
    }
}
