using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.Serialization;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Mails.Calendars;

/// <summary>One date of a person's own calendar.</summary>
/// <param name="Uid">The same as in the entry that a mail brought.</param>
/// <param name="Sequence">Higher after every change.</param>
/// <param name="Location">What people tap on the way to it; null where nothing is known.</param>
/// <param name="Url">Its page, without a secret.</param>
/// <param name="IsCancelled">Whether it is not held: calendars that know it take it off.</param>
public sealed record FeedEntry(
    string Uid,
    int Sequence,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Summary,
    string Description,
    string? Location,
    Uri Url,
    bool IsCancelled);

/// <summary>
/// Writes all dates of a person as text/calendar (RFC 5545), without anybody's address. Times are UTC: each calendar shows its owner's clock.
/// </summary>
public static class FeedText
{
    /// <summary>How often a calendar should look again.</summary>
    private const string LookAgain = "PT1H";

    /// <summary>Of an event of a program, as the entry of its mail has it.</summary>
    public static string UidOf(string programId, ProgramMomentKind kind) => CalendarUid.Of($"event:{programId}:{kind}");

    /// <summary>Of a single meeting, as the entry of its mail has it.</summary>
    public static string UidOfMeeting(string programId, string bookingId) => CalendarUid.Of($"meeting:{programId}:{bookingId}");

    /// <param name="name">What the calendar is called.</param>
    /// <param name="now">When it is read, UTC.</param>
    /// <returns>CRLF lines of at most 75 octets.</returns>
    public static string Write(string name, IEnumerable<FeedEntry> entries, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = "-//MentorFlow//MentorFlow//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", CalendarText.Words(name));
        calendar.AddProperty("X-PUBLISHED-TTL", LookAgain);
        foreach (var entry in entries)
        {
            calendar.Events.Add(EventOf(entry, now));
        }

        return Folding.Refold(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static CalendarEvent EventOf(FeedEntry entry, DateTimeOffset now) => new()
    {
        Uid = entry.Uid,
        Sequence = entry.Sequence,
        DtStamp = CalendarText.Utc(now),
        DtStart = CalendarText.Utc(entry.StartsAt),
        DtEnd = CalendarText.Utc(entry.EndsAt),
        Summary = CalendarText.Words(entry.Summary),
        Description = CalendarText.Words(entry.Description),
        Location = entry.Location is { } location ? CalendarText.Words(location) : null,
        Status = entry.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        Url = entry.Url,
    };
}
