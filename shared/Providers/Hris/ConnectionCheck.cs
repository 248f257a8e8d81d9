using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>Whether a connection would work as its vendor needs it; for the check at start.</summary>
public static class ConnectionCheck
{
    internal const int ShortestSecret = 24;

    /// <summary>Whether people are looked up for some of its events.</summary>
    public static bool LooksUp(this HrisConnection connection) => HrisVendors.Of(connection.Vendor).AsksBack;

    /// <summary>A real look-up, of nobody in particular: shows whether address, key and network are right.</summary>
    /// <exception cref="HttpRequestException">The system did not answer as it should.</exception>
    public static Task TryAsync(this IHrisDirectory directory, HrisConnection connection, CancellationToken cancellation) =>
        directory.FindAsync(connection, HrisVendors.Of(connection.Vendor).TrialId, cancellation);

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
            else if (vendor.KeyForm is { } form && !IsPair(connection.ApiKey))
            {
                yield return $"The setting Hris:Connections:{connection.Name}:ApiKey must be {form}.";
            }
        }

        static bool IsPair(string key) => key.Split(':', 2) is [{ Length: > 0 }, { Length: > 0 }];

        string Missing(string setting) =>
            $"The setting Hris:Connections:{connection.Name}:{setting} is missing: events of {connection.Vendor} may say only that somebody changed, "
                + "and people are then looked up.";
    }
}
