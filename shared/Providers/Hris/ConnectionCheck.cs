using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>Whether a connection would work as its vendor needs it; for the check at start.</summary>
public static class ConnectionCheck
{
    private const int ShortestSecret = 24;
    private const int LongestStandardSecret = 64;

    /// <summary>What keeps the connection from working, one sentence each, without the secrets; empty when nothing does.</summary>
    public static IEnumerable<string> Problems(this HrisConnection connection)
    {
        if (connection.Name.Length == 0
            || !connection.Name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            yield return $"The HRIS connection \"{connection.Name}\" needs a name of lower-case letters, digits and dashes.";
        }

        if (connection.Secrets.Count == 0 || connection.Secrets.Any(secret => !IsUsable(connection.Vendor, secret)))
        {
            yield return $"The HRIS connection \"{connection.Name}\" needs secrets as its vendor gives them, each of at least {ShortestSecret} bytes.";
        }
    }

    private static bool IsUsable(HrisVendor vendor, string secret) => vendor == HrisVendor.StandardWebhooks
        ? StandardWebhooks.TryReadSecret(secret) is { Length: >= ShortestSecret and <= LongestStandardSecret }
        : secret.Length >= ShortestSecret;
}
