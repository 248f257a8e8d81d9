using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>
/// On Azure: App Service authentication signs people in with Microsoft Entra ID and says who they are in a header, which it strips from what a caller
/// sends.
/// </summary>
public sealed class EntraConsoleAccess(ConsoleSettings settings, IConfiguration configuration) : IConsoleAccess
{
    public const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL";

    private const string ObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    private const string EmailAddress = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress";

    // ASVS 4.1.3: without the authentication module in front, the header is whatever a caller writes.
    private readonly bool isGuarded = string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "true", StringComparison.OrdinalIgnoreCase);

    public ConsoleVerdict Identify(HttpRequest request)
    {
        if (!isGuarded || Read(request.Headers[PrincipalHeader].ToString()) is not { } principal || principal.First("oid", ObjectId) is not { } id)
        {
            return ConsoleVerdict.Unknown;
        }

        // ASVS 8.2.1: being in the tenant is not enough; whom a program lists by address is let in for that program.
        var user = new ConsoleUser(
            id,
            principal.First("name", principal.NameType, "preferred_username") ?? "Coordinator",
            Session: id,
            principal.First("email", EmailAddress, "preferred_username", "upn") ?? "")
        {
            Grants = [.. GrantsOf(principal)],
        };
        return user.Grants.Count > 0 || user.Email is { Length: > 0 } ? new ConsoleVerdict(user) : ConsoleVerdict.NotAllowed;
    }

    private IEnumerable<ConsoleGrant> GrantsOf(Principal principal)
    {
        if (principal.HasRole(settings.Role) || principal.Has("groups", settings.Group))
        {
            yield return ConsoleGrant.Administrator;
        }

        foreach (var row in settings.Roles)
        {
            if (ConsoleRoleSettings.Read(row.Role) is { } role && (principal.HasRole(row.AppRole) || principal.Has("groups", row.Group)))
            {
                yield return ConsoleGrant.Of(role, row.Programs);
            }
        }
    }

    public string SignOutPath => "/.auth/logout";

    public string SignInPath(HttpRequest request) => $"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(request.Path + request.QueryString)}";

    // What cannot be read is nobody, whatever is wrong with it.
    private static Principal? Read(string header)
    {
        try
        {
            return JsonSerializer.Deserialize<Principal>(Encoding.UTF8.GetString(Convert.FromBase64String(header)), JsonSerializerOptions.Web);
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Principal(
        [property: JsonPropertyName("name_typ")] string? NameType,
        [property: JsonPropertyName("role_typ")] string? RoleType,
        IReadOnlyList<Claim?>? Claims)
    {
        public string? First(params string?[] types) =>
            types.Select(type => type is null ? null : Claims?.FirstOrDefault(claim => claim?.Typ == type)?.Val).FirstOrDefault(value => value is not null);

        public bool HasRole(string? role) => Has(RoleType, role) || Has("roles", role);

        public bool Has(string? type, string? value) => value is { Length: > 0 } && Claims?.Any(claim => claim?.Typ == type && claim?.Val == value) == true;
    }

    private sealed record Claim(string? Typ, string? Val);
}
