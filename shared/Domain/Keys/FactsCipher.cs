using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.Keys;

/// <summary>Encrypts facts about people (AES-256-GCM) under a key that is derived of all of theirs (HKDF-SHA256), so that one erased key ends them.</summary>
public static class FactsCipher
{
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    /// <param name="keys">Of everybody concerned, in the order of their ids; at least one.</param>
    /// <param name="about">Where the facts belong: they cannot be read as those of another place.</param>
    /// <returns>Nonce, tag and what was encrypted, in base64; never twice the same.</returns>
    public static string Seal(ReadOnlySpan<byte> facts, IReadOnlyList<byte[]> keys, string about)
    {
        var content = new byte[NonceLength + TagLength + facts.Length];
        var nonce = content.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = CipherOf(keys, about);
        cipher.Encrypt(
            nonce, facts, content.AsSpan(NonceLength + TagLength), content.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(about));
        return Convert.ToBase64String(content);
    }

    /// <exception cref="CryptographicException">It was changed, belongs elsewhere, or was encrypted under other keys.</exception>
    public static byte[] Open(string content, IReadOnlyList<byte[]> keys, string about)
    {
        if (!TryDecode(content, out var bytes) || bytes.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("This is nothing that was encrypted here.");
        }

        var facts = new byte[bytes.Length - NonceLength - TagLength];
        using var cipher = CipherOf(keys, about);
        cipher.Decrypt(
            bytes.AsSpan(0, NonceLength),
            bytes.AsSpan(NonceLength + TagLength),
            bytes.AsSpan(NonceLength, TagLength),
            facts,
            Encoding.UTF8.GetBytes(about));
        return facts;
    }

    private static AesGcm CipherOf(IReadOnlyList<byte[]> keys, string about)
    {
        byte[] all = [.. keys.SelectMany(key => key)];
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, all, PersonKeys.Length, salt: null, Encoding.UTF8.GetBytes($"mentorflow facts 1|{about}"));
        CryptographicOperations.ZeroMemory(all);
        return new AesGcm(key, TagLength);
    }

    private static bool TryDecode(string content, out byte[] bytes)
    {
        bytes = new byte[(content.Length * 3 / 4) + 3];
        var isBase64 = Convert.TryFromBase64String(content, bytes, out var written);
        bytes = bytes[..written];
        return isBase64;
    }
}
