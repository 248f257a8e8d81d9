using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>Whether a connection would work as its vendor needs it; for the check at start.</summary>
public static class ConnectionCheck
{
    internal const int ShortestSecret = 24;

    /// <summary>What keeps the connection from working, one sentence each, without the secrets; empty when nothing does.</summary>
    /// <param name="hasFile">Whether people are looked up in a file instead of at the vendor's.</param>
    public static IEnumerable<string> Problems(this HrisConnection connection, bool hasFile = false)
    {
        var vendor = HrisVendors.Of(connection.Vendor);
        if (connection.Name.Length == 0
            || !connection.Name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            yield return $"The HRIS connection \"{connection.Name}\" needs a name of lower-case letters, digits and dashes.";
        }

        if (connection.Secrets.Count == 0 || connection.Secrets.Any(secret => !vendor.IsSecret(secret)))
        {
            yield return $"The HRIS connection \"{connection.Name}\" needs secrets as its vendor gives them, each of at least {ShortestSecret} bytes.";
        }

        if (vendor.AsksBack && !hasFile)
        {
            if (connection.ApiAddress is null)
            {
                yield return Missing("ApiAddress");
            }

            if (string.IsNullOrWhiteSpace(connection.ApiKey))
            {
                yield return Missing("ApiKey");
            }
        }

        string Missing(string setting) =>
            $"The setting Hris:Connections:{connection.Name}:{setting} is missing: events of {connection.Vendor} may say only that somebody changed, "
                + "and people are then looked up.";
    }
}
