using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.People;

/// <summary>Ids of people are derived from what HR or the invitation knows them by, so that a repeated event finds the same person.</summary>
public static class PersonId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string FromExternalId(string externalId) => $"p{Digest("external", externalId.Trim())}";

    public static string FromEmail(string email) => $"p{Digest("email", Normalize(email))}";

    /// <summary>The lookup key of a mail address: no address ever stands in a key.</summary>
    public static string EmailKey(string email) => $"email:{Digest("email", Normalize(email))}";

    public static string Normalize(string email) => email.Trim().ToLowerInvariant();

    private static string Digest(string kind, string value)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{value}"));
        return string.Create(12, hash, (characters, bytes) =>
        {
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = Alphabet[bytes[i] & 31];
            }
        });
    }
}
