using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.People;

/// <summary>What leads to a person: hashes of a mail address and of an HR system's id. A person's own id is random (<see cref="IPersonIdSource"/>).</summary>
public static class PersonId
{
    /// <summary>What ids and keys are spelled with: no letter that is taken for another.</summary>
    public const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Characters after the "p": 60 random bits.</summary>
    public const int Length = 12;

    /// <summary>The lookup key of a mail address: no address ever stands in a key.</summary>
    public static string EmailKey(string email) => $"email:{Digest("email", Normalize(email))}";

    /// <summary>The lookup key of the id that an HR system knows somebody by.</summary>
    public static string ExternalKey(string externalId) => $"external:{Digest("external", externalId.Trim())}";

    public static string Normalize(string email) => email.Trim().ToLowerInvariant();

    private static string Digest(string kind, string value)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{value}"));
        return string.Create(Length, hash, (characters, bytes) =>
        {
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = Alphabet[bytes[i] & 31];
            }
        });
    }
}
