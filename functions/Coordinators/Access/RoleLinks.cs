using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>The links that an administrator makes on this machine: each opens the console once, within an hour, in one role (ASVS 6.5.1, 6.5.5).</summary>
public sealed class RoleLinks(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>That are open at a time; the oldest goes first.</summary>
    private const int Most = 100;

    private readonly ConcurrentDictionary<string, (LocalVisitor Visitor, DateTimeOffset Until)> open = new();

    /// <param name="email">By which programs know a coordinator; empty for none.</param>
    /// <returns>The path to follow, and until when, UTC.</returns>
    public (string Path, DateTimeOffset Until) Make(ConsoleGrant grant, string email)
    {
        var now = clock.GetUtcNow();
        foreach (var (known, link) in open)
        {
            if (link.Until <= now)
            {
                open.TryRemove(known, out _);
            }
        }

        if (open.Count >= Most)
        {
            open.TryRemove(open.MinBy(link => link.Value.Until).Key, out _);
        }

        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));
        var until = now + Life;
        open[HashOf(secret)] = (VisitorOf(grant, email), until);
        return ($"/console/enter/{secret}", until);
    }

    /// <returns>Null for a link that is none, was used, or is too old.</returns>
    public LocalVisitor? Use(string secret) =>
        open.TryRemove(HashOf(secret), out var link) && clock.GetUtcNow() < link.Until ? link.Visitor : null;

    // Of their own for each link, so that the ledger tells apart who decided, and never a name.
    private static LocalVisitor VisitorOf(ConsoleGrant grant, string email) =>
        new($"local-{grant.Role.ToString().ToLowerInvariant()}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}", grant, email);

    private static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
