namespace MentorFlow.Domain.Links;

/// <summary>
/// Writes and checks the links in mails. Such a link stands for the person who got the mail, so it is bound to one purpose, subject and time; it is
/// not used up, because scanners open links before people do.
/// </summary>
public sealed class LinkSigner(IReadOnlyList<LinkKey> keys, TimeProvider clock)
{
    public static readonly TimeSpan DefaultLife = TimeSpan.FromDays(30);

    private readonly SignedToken token = new(keys, "mentorflow link");

    /// <param name="purpose">What the link is for.</param>
    /// <param name="personId">Whose it is; empty for a sign-up link.</param>
    /// <param name="objects">Ids of what it is about, in an order that the purpose defines.</param>
    /// <param name="life">From now; 30 days when null.</param>
    /// <returns>Letters, digits, '-' and '_' only.</returns>
    public string Sign(LinkPurpose purpose, string personId, IReadOnlyList<string>? objects = null, TimeSpan? life = null)
    {
        var now = clock.GetUtcNow();
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        writer.Write((byte)purpose);
        writer.Write((uint)now.ToUnixTimeSeconds());
        writer.Write((uint)(now + (life ?? DefaultLife)).ToUnixTimeSeconds());
        writer.Write(personId);
        writer.Write((byte)(objects?.Count ?? 0));
        foreach (var id in objects ?? [])
        {
            writer.Write(id);
        }

        return token.Seal(body.ToArray());
    }

    /// <summary>For a page that serves one purpose.</summary>
    public LinkVerdict Verify(string text, LinkPurpose purpose) =>
        Verify(text) switch
        {
            LinkVerdict.Valid valid when valid.Link.Purpose != purpose => new LinkVerdict.Foreign(valid.Link.Purpose),
            LinkVerdict.Expired expired when expired.Link.Purpose != purpose => new LinkVerdict.Foreign(expired.Link.Purpose),
            var verdict => verdict,
        };

    /// <summary>For the page that takes every link and sends its holder on by purpose.</summary>
    public LinkVerdict Verify(string text)
    {
        if (token.Open(text) is not { } body)
        {
            return new LinkVerdict.Tampered();
        }

        var link = Read(body);
        return clock.GetUtcNow() < link.ExpiresAt ? new LinkVerdict.Valid(link) : new LinkVerdict.Expired(link);
    }

    private static Link Read(byte[] body)
    {
        using var reader = new BinaryReader(new MemoryStream(body));
        var purpose = (LinkPurpose)reader.ReadByte();
        var issued = DateTimeOffset.FromUnixTimeSeconds(reader.ReadUInt32());
        var expires = DateTimeOffset.FromUnixTimeSeconds(reader.ReadUInt32());
        var person = reader.ReadString();
        var objects = new string[reader.ReadByte()];
        for (var i = 0; i < objects.Length; i++)
        {
            objects[i] = reader.ReadString();
        }

        return new Link(purpose, person, objects, issued, expires);
    }
}
