using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Links;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>On this machine: a cookie that the link printed at start was exchanged for, or the key from the settings.</summary>
public sealed class LocalConsoleAccess(ConsoleSettings settings, IReadOnlyList<LinkKey> keys) : IConsoleAccess
{
    public const string KeyHeader = "X-MentorFlow-Key";
    public const string Cookie = "mentorflow-console";

    // A session lasts as long for the person at the machine as for anybody: a clock that was advanced by a month must not sign them out.
    private readonly VisitSigner visits = new(keys, TimeProvider.System);

    // On one machine there is one process.
    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new();
    private readonly IReadOnlyList<(byte[] Digest, ConsoleUser User)> callers = [.. CallersOf(settings)];

    public ConsoleVerdict Identify(HttpRequest request)
    {
        // ASVS 11.2.4: digests of equal length, compared in constant time.
        if (request.Headers[KeyHeader].ToString() is { Length: > 0 } sent && CallerOf(Digest(sent)) is { } caller)
        {
            return new ConsoleVerdict(caller);
        }

        // A participant's cookie is signed with the same keys and names a person, never a role.
        return SiteCookie.Read(request, Cookie) is { } cookie
            && visits.Verify(cookie) is { } visit
            && !ended.ContainsKey(visit.VisitId)
            && LocalVisitor.Read(visit.PersonId) is { } visitor
            ? new ConsoleVerdict(new ConsoleUser(visitor.Id, visitor.Name, cookie, visitor.Email) { Grants = [visitor.Grant] })
            : ConsoleVerdict.Unknown;
    }

    public string? SignOutPath => null;

    public string? SignInPath(HttpRequest request) => null;

    // Lax, so that links in mails to coordinators open.
    public void SignIn(HttpRequest request, LocalVisitor visitor) => SiteCookie.Keep(request, Cookie, visits.Begin(visitor.Write()), VisitSigner.Life);

    /// <summary>Takes the cookie from this browser, and lets nobody in by a copy of it while this process lives (ASVS 7.4.1).</summary>
    public void SignOut(HttpRequest request)
    {
        foreach (var (visit, until) in ended)
        {
            if (until <= TimeProvider.System.GetUtcNow())
            {
                ended.TryRemove(visit, out _);
            }
        }

        if (SiteCookie.Read(request, Cookie) is { } cookie && visits.Verify(cookie) is { } over)
        {
            ended[over.VisitId] = over.BeganAt + VisitSigner.Life;
        }

        SiteCookie.Drop(request, Cookie);
    }

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
