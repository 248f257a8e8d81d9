using System.Security.Cryptography;

namespace MentorFlow.Domain.Links;

/// <summary>A visit that began with a valid link.</summary>
/// <param name="BeganAt">UTC, whole seconds.</param>
public sealed record Visit(string PersonId, DateTimeOffset BeganAt)
{
    /// <summary>Pages of more links than this are forgotten, the oldest first: a cookie has to stay small.</summary>
    private const int MostOpen = 8;

    private const int LongestOpen = 900;

    /// <summary>Tells it from others of the person: it can be ended.</summary>
    public string VisitId { get; init; } = "";

    /// <summary>When the person last proved with a code that they read their mails, UTC, whole seconds; null where they came by a link alone.</summary>
    public DateTimeOffset? ProvedAt { get; init; }

    /// <summary>The browser that is known again by whose proof it reaches further: forgotten, it ends the visit. Empty for none.</summary>
    public string BrowserId { get; init; } = "";

    /// <summary>What its links were mailed for, as beginnings of paths, the newest first.</summary>
    public IReadOnlyList<string> Opens { get; init; } = [];

    /// <inheritdoc cref="Link.IsRevokedBy"/>
    public bool IsRevokedBy(DateTimeOffset? linksValidFrom) => BeganAt < linksValidFrom;

    /// <summary>The same visit, to which one more link was brought.</summary>
    /// <param name="paths">What that link was mailed for.</param>
    public Visit With(IReadOnlyList<string> paths)
    {
        var length = 0;
        return this with { Opens = [.. paths.Concat(Opens).Distinct().Take(MostOpen).TakeWhile(path => (length += path.Length) <= LongestOpen)] };
    }

    /// <summary>128 random bits (ASVS 7.2.3).</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

/// <summary>The cookie that a link is exchanged for, so that the link leaves the address bar, the history and the logs (ASVS 14.2.1).</summary>
public sealed class VisitSigner(IReadOnlyList<LinkKey> keys, TimeProvider clock)
{
    /// <summary>A working day: long enough for a form left open over lunch, short enough for a shared machine.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private readonly SignedToken token = new(keys, "mentorflow visit");

    /// <summary>Of somebody whom nothing more is asked of: who sits at this machine, and who is played.</summary>
    public string Begin(string personId)
    {
        var now = clock.GetUtcNow();
        return Write(new Visit(personId, now) { VisitId = Visit.NewId(), ProvedAt = now });
    }

    public string Write(Visit visit)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        writer.Write((uint)visit.BeganAt.ToUnixTimeSeconds());
        writer.Write(visit.PersonId);
        writer.Write(visit.VisitId);
        writer.Write((uint)(visit.ProvedAt?.ToUnixTimeSeconds() ?? 0));
        writer.Write((byte)visit.Opens.Count);
        foreach (var path in visit.Opens)
        {
            writer.Write(path);
        }

        writer.Write(visit.BrowserId);

        return token.Seal(body.ToArray());
    }

    /// <returns>Null when the cookie is not ours, changed, or older than 12 hours.</returns>
    public Visit? Verify(string text)
    {
        if (token.Open(text) is not { } body)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(body));
        var began = DateTimeOffset.FromUnixTimeSeconds(reader.ReadUInt32());
        var (person, id, proved) = (reader.ReadString(), reader.ReadString(), reader.ReadUInt32());
        var opens = new string[reader.ReadByte()];
        for (var i = 0; i < opens.Length; i++)
        {
            opens[i] = reader.ReadString();
        }

        // Cookies of a version before end here.
        var browser = reader.BaseStream.Position < reader.BaseStream.Length ? reader.ReadString() : "";

        return clock.GetUtcNow() >= began + Life ? null : new Visit(person, began)
        {
            VisitId = id,
            ProvedAt = proved == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(proved),
            BrowserId = browser,
            Opens = opens,
        };
    }
}
