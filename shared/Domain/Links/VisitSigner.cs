namespace MentorFlow.Domain.Links;

/// <summary>A visit that began with a valid link.</summary>
/// <param name="BeganAt">UTC, whole seconds.</param>
public sealed record Visit(string PersonId, DateTimeOffset BeganAt)
{
    /// <inheritdoc cref="Link.IsRevokedBy"/>
    public bool IsRevokedBy(DateTimeOffset? linksValidFrom) => BeganAt < linksValidFrom;
}

/// <summary>The cookie that a link is exchanged for, so that the link leaves the address bar, the history and the logs (ASVS 14.2.1).</summary>
public sealed class VisitSigner(IReadOnlyList<LinkKey> keys, TimeProvider clock)
{
    /// <summary>A working day: long enough for a form left open over lunch, short enough for a shared machine.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private readonly SignedToken token = new(keys, "mentorflow cookie");

    public string Begin(string personId)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        writer.Write((uint)clock.GetUtcNow().ToUnixTimeSeconds());
        writer.Write(personId);
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
        var visit = new Visit(reader.ReadString(), began);
        return clock.GetUtcNow() < began + Life ? visit : null;
    }
}
