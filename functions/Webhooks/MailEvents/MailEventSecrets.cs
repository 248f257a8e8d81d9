using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Webhooks.MailEvents;

/// <summary>
/// What Event Grid has to know to deliver: a secret in the query of the address it was given (or in a header), since the webhook's deliveries have
/// no signature.
/// </summary>
public sealed class MailEventSecrets
{
    public const string Parameter = "key";

    public const string Header = "X-MentorFlow-Events-Key";

    private const int FewestCharacters = 16;

    private readonly IReadOnlyList<byte[]> secrets;

    private MailEventSecrets(IReadOnlyList<byte[]> secrets) => this.secrets = secrets;

    /// <param name="configuration">Setting "Mail:EventsSecret": one or, while it is changed, several, with spaces between. Without it every delivery
    /// is refused.</param>
    /// <exception cref="SettingException">One is too short to be one.</exception>
    public static MailEventSecrets Read(IConfiguration configuration)
    {
        // A reference that Key Vault has not resolved arrives as its own text, which is no secret.
        var configured = configuration["Mail:EventsSecret"] is { } text && !text.StartsWith("@Microsoft.KeyVault", StringComparison.OrdinalIgnoreCase)
            ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [];
        return configured.All(secret => secret.Length >= FewestCharacters)
            ? new MailEventSecrets([.. configured.Select(Digest)])
            : throw new SettingException($"The setting Mail:EventsSecret must have at least {FewestCharacters} characters.");
    }

    public bool Allow(HttpRequest request)
    {
        var given = request.Headers[Header].ToString() is { Length: > 0 } header ? header : request.Query[Parameter].ToString();
        var digest = Digest(given);
        return given.Length > 0 && secrets.Count(secret => CryptographicOperations.FixedTimeEquals(secret, digest)) > 0;
    }

    private static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
