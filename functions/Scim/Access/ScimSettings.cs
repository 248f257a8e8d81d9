using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Scim;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Scim.Access;

/// <summary>Reads the directories from the settings section <c>Scim:Connections</c>.</summary>
internal static class ScimSettings
{
    /// <summary>A directory begins with tens of thousands of requests, twenty-five a second and more, and takes a refusal badly: far above that.</summary>
    public const string DefaultLimit = "6000/PT1M";

    private const int ShortestToken = 24;
    private const int LongestName = 32;
    private const string HashPrefix = "sha256:";

    /// <exception cref="SettingException">
    /// A connection would not work, or two could not be told apart; the message says which setting, never a token.
    /// </exception>
    public static IReadOnlyList<ScimConnection> Read(IConfiguration configuration)
    {
        var connections = configuration.GetSection("Scim:Connections").GetChildren().Select(Connection).ToList();
        var hris = configuration.GetSection("Hris:Connections").GetChildren().Select(section => section.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (connections.Find(connection => hris.Contains(connection.Name)) is { } twice)
        {
            throw new SettingException($"The setting Scim:Connections:{twice.Name} has the name of a connection in Hris:Connections; give it another.");
        }

        return connections.SelectMany(connection => connection.Tokens, (_, token) => Convert.ToHexString(token.Span)).GroupBy(token => token).All(IsOne)
            ? connections
            : throw new SettingException("The setting Scim:Connections holds the same token twice; a token says which connection it is.");

        static bool IsOne(IGrouping<string, string> token) => token.Count() == 1;
    }

    private static ScimConnection Connection(IConfigurationSection section) => new()
    {
        Name = section.Key.Length is > 0 and <= LongestName
            && section.Key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            ? section.Key
            : throw new SettingException($"The setting {section.Path} needs a name of at most {LongestName} lower-case letters, digits and dashes."),
        Tokens = Tokens(section),
        PersonBy = section["PersonBy"] is not { Length: > 0 } by ? ScimPersonBy.Connection
            : Enum.TryParse<ScimPersonBy>(by, ignoreCase: true, out var personBy) && Enum.IsDefined(personBy) ? personBy
            : throw new SettingException($"The setting {section.Path}:PersonBy must be one of {string.Join(", ", Enum.GetNames<ScimPersonBy>())}."),
        HiresSince = section["HiresSince"] is not { Length: > 0 } since ? null
            : DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
                ? moment
                : throw new SettingException($"The setting {section.Path}:HiresSince is \"{since}\"; it must be a date such as 2027-01-31."),
        Limit = RequestLimit.Parse(section["Limit"] ?? DefaultLimit)
            ?? throw new SettingException($"The setting {section.Path}:Limit is \"{section["Limit"]}\"; it must be {RequestLimit.Written}."),
        Entries = [.. section.GetSection("Enroll").GetChildren().Select(Entry)],
    };

    private static IReadOnlyList<ReadOnlyMemory<byte>> Tokens(IConfigurationSection section)
    {
        // A reference that Key Vault has not resolved arrives as its own text, which is no token: nobody comes in until it is.
        var text = section["Tokens"] ?? "";
        if (text.StartsWith("@Microsoft.KeyVault", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        ReadOnlyMemory<byte>[] tokens = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(token => Digest(section, token))];
        return tokens.Length > 0 ? tokens : throw Unusable(section);
    }

    private static ReadOnlyMemory<byte> Digest(IConfigurationSection section, string token) =>
        !token.StartsWith(HashPrefix, StringComparison.OrdinalIgnoreCase)
            ? token.Length >= ShortestToken ? SHA256.HashData(Encoding.UTF8.GetBytes(token)) : throw Unusable(section)
            : token[HashPrefix.Length..] is { Length: 2 * SHA256.HashSizeInBytes } hex && hex.All(char.IsAsciiHexDigit)
                ? Convert.FromHexString(hex)
                : throw Unusable(section);

    private static SettingException Unusable(IConfigurationSection section) => new(
        $"The setting {section.Path}:Tokens must hold one or more tokens with spaces between, each of {ShortestToken} characters or more, or {HashPrefix} and its hash in hex.");

    private static GroupEntry Entry(IConfigurationSection section) => new(
        section["Group"] is { Length: > 0 } group ? group : throw Missing(section, "Group"),
        section["Program"] is { Length: > 0 } program ? program : throw Missing(section, "Program"),
        Enum.TryParse<ProgramRole>(section["Role"], ignoreCase: true, out var role) && Enum.IsDefined(role)
            ? role
            : throw new SettingException($"The setting {section.Path}:Role must be one of {string.Join(", ", Enum.GetNames<ProgramRole>())}."));

    private static SettingException Missing(IConfigurationSection section, string key) => new($"The setting {section.Path}:{key} is missing.");
}
