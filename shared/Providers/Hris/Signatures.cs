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

    public static bool IsRecent(DateTimeOffset sent, DateTimeOffset now) => (now - sent).Duration() <= HrisWebhook.Tolerance;
}
