using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.Links;

/// <summary>
/// Codes of six digits, made of a key and a random id, so that they stand in one mail and nowhere else: whoever reads the database learns none.
/// </summary>
public sealed class VisitCodeSigner(IReadOnlyList<LinkKey> keys)
{
    public const int Digits = 6;

    private const ulong Codes = 1_000_000;

    private readonly byte[][] secrets =
    [
        .. keys.Select(key => HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret.ToArray(), LinkKey.SecretBytes, info: "mentorflow visit code"u8.ToArray())),
    ];

    /// <param name="codeId">Random: see <see cref="Visit.NewId"/>.</param>
    public string CodeOf(string personId, string codeId) => Code(secrets[0], personId, codeId);

    /// <param name="typed">As somebody wrote it, spaces and all.</param>
    public bool Verify(string typed, string personId, string codeId)
    {
        var digits = Encoding.ASCII.GetBytes(string.Concat(typed.Where(char.IsAsciiDigit)));

        // ASVS 11.2.4: compared in constant time; every key, for a code that was mailed before the keys were turned.
        return secrets.Count(secret => CryptographicOperations.FixedTimeEquals(digits, Encoding.ASCII.GetBytes(Code(secret, personId, codeId)))) > 0;
    }

    private static string Code(byte[] secret, string personId, string codeId)
    {
        var hash = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{personId}\n{codeId}"));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) % Codes).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }
}
