using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.Calls;

/// <summary>A server as a browser takes it (RTCIceServer).</summary>
/// <param name="Username">Null for a server without sign-in.</param>
public sealed record IceServer(IReadOnlyList<string> Urls, string? Username = null, string? Credential = null);

/// <summary>
/// The servers of a call, with credentials of one member for an hour: the relay knows the secret and checks them by itself ("A REST API For Access To
/// TURN Services", draft-uberti-behave-turn-rest-00, as coturn has it).
/// </summary>
public static class IceServers
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private const int DigestLength = 16;

    /// <param name="personId">Of whom the relay is told a digest: enough to count by, and nobody's name.</param>
    public static IReadOnlyList<IceServer> For(CallSettings settings, string personId, DateTimeOffset now)
    {
        List<IceServer> servers = settings.StunUrls.Count > 0 ? [new IceServer(settings.StunUrls)] : [];
        if (settings is { TurnUrls.Count: > 0, TurnSecret: { } secret })
        {
            var username = $"{(now + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}:{DigestOf(personId, secret)}";
            var credential = Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(username)));
            servers.Add(new IceServer(settings.TurnUrls, username, credential));
        }

        return servers;
    }

    // Keyed, so that who runs the relay cannot try ids.
    private static string DigestOf(string personId, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(personId)))[..DigestLength];
}
