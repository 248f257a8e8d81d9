using System.Security.Cryptography;

namespace MentorFlow.Providers.Hris;

internal static class Signatures
{
    /// <summary>Looks at every pair before answering, so that the time taken says nothing about how near a forgery came.</summary>
    public static bool AnyMatches(IEnumerable<byte[]> expected, IReadOnlyList<byte[]> given)
    {
        var matches = false;
        foreach (var signature in expected)
        {
            foreach (var candidate in given)
            {
                matches |= CryptographicOperations.FixedTimeEquals(signature, candidate);
            }
        }

        return matches;
    }

    /// <returns>Null when it is none.</returns>
    public static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    public static bool IsRecent(DateTimeOffset sent, DateTimeOffset now) => (now - sent).Duration() <= HrisWebhook.Tolerance;
}
