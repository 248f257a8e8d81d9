using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Links;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>On this machine: a cookie that the link printed at start was exchanged for, or the key from the settings.</summary>
public sealed class LocalConsoleAccess(ConsoleSettings settings, IReadOnlyList<LinkKey> keys) : IConsoleAccess
{
    public const string KeyHeader = "X-MentorFlow-Key";
    public const string Cookie = "mentorflow-console";

    // A session lasts as long for the person at the machine as for anybody: a clock that was advanced by a month must not sign them out.
    private readonly VisitSigner visits = new(keys, TimeProvider.System);
    private readonly IReadOnlyList<(byte[] Digest, ConsoleUser User)> callers = [.. CallersOf(settings)];

    public ConsoleVerdict Identify(HttpRequest request)
    {
        // ASVS 11.2.4: digests of equal length, compared in constant time.
        if (request.Headers[KeyHeader].ToString() is { Length: > 0 } sent && CallerOf(Digest(sent)) is { } caller)
        {
            return new ConsoleVerdict(caller);
        }

        // A participant's cookie is signed with the same keys and names a person, never a role.
        return request.Cookies[Cookie] is { } cookie && visits.Verify(cookie) is { } visit && LocalVisitor.Read(visit.PersonId) is { } visitor
            ? new ConsoleVerdict(new ConsoleUser(visitor.Id, visitor.Name, cookie, visitor.Email) { Grants = [visitor.Grant] })
            : ConsoleVerdict.Unknown;
    }

    public string? SignOutPath => null;

    public string? SignInPath(HttpRequest request) => null;

    public void SignIn(HttpRequest request, LocalVisitor visitor) =>
        request.HttpContext.Response.Cookies.Append(Cookie, visits.Begin(visitor.Write()), Options(request, VisitSigner.Life));

    /// <summary>Takes the cookie from this browser.</summary>
    public void SignOut(HttpRequest request) => request.HttpContext.Response.Cookies.Delete(Cookie, Options(request, life: null));

    // ASVS 3.3.1 to 3.3.4: out of reach of scripts and of forms on other sites. Lax, so that links in mails to coordinators open.
    private static CookieOptions Options(HttpRequest request, TimeSpan? life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
        MaxAge = life,
        Path = "/",
    };

    private ConsoleUser? CallerOf(byte[] sent) =>
        callers.FirstOrDefault(caller => CryptographicOperations.FixedTimeEquals(caller.Digest, sent)).User;

    private static IEnumerable<(byte[] Digest, ConsoleUser User)> CallersOf(ConsoleSettings settings)
    {
        if (settings.Key is { Length: > 0 } text)
        {
            yield return (Digest(text), new ConsoleUser("key", "API key", Session: null) { Grants = [ConsoleGrant.Administrator] });
        }

        foreach (var (number, key) in settings.Keys.Index())
        {
            if (key.Key is { Length: > 0 } other && ConsoleRoleSettings.Read(key.Role) is { } role)
            {
                var caller = new ConsoleUser($"key-{number}", "API key", Session: null, Email: "") { Grants = [ConsoleGrant.Of(role, key.Programs)] };
                yield return (Digest(other), caller);
            }
        }
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
