using MentorFlow.Domain.Links;

namespace MentorFlow.Domain.Calendars;

/// <summary>The secret in the address of the organization's calendar: it is over when an administrator takes a new one.</summary>
public sealed class FactsSigner(IReadOnlyList<LinkKey> keys)
{
    private readonly SignedToken token = new(keys, "mentorflow facts calendar");

    /// <returns>Letters, digits, '-' and '_' only; the same for the same address.</returns>
    public string Sign(FactsCalendar calendar)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        writer.Write((uint)calendar.Version);
        writer.Write((uint)calendar.IssuedAt.ToUnixTimeSeconds());
        return token.Seal(body.ToArray());
    }

    /// <returns>Null for what no key of ours has written.</returns>
    public FactsCalendar? Verify(string text)
    {
        if (token.Open(text) is not { } body)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(body));
        return new FactsCalendar((int)reader.ReadUInt32(), DateTimeOffset.FromUnixTimeSeconds(reader.ReadUInt32()));
    }
}
