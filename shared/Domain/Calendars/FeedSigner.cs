using MentorFlow.Domain.Links;

namespace MentorFlow.Domain.Calendars;

/// <summary>
/// The secret in the address of a calendar. It is kept by the program that reads it, so it has no end of its own: it is over when its person takes a new
/// one, or may not come in any more.
/// </summary>
public sealed class FeedSigner(IReadOnlyList<LinkKey> keys)
{
    private readonly SignedToken token = new(keys, "mentorflow calendar");

    /// <returns>Letters, digits, '-' and '_' only; the same for the same address.</returns>
    public string Sign(CalendarFeed feed)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        writer.Write((uint)feed.Version);
        writer.Write((uint)feed.IssuedAt.ToUnixTimeSeconds());
        writer.Write(feed.PersonId);
        return token.Seal(body.ToArray());
    }

    /// <returns>Null for what no key of ours has written.</returns>
    public CalendarFeed? Verify(string text)
    {
        if (token.Open(text) is not { } body)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(body));
        var version = (int)reader.ReadUInt32();
        var issued = DateTimeOffset.FromUnixTimeSeconds(reader.ReadUInt32());
        return new CalendarFeed(reader.ReadString(), version, issued);
    }
}
