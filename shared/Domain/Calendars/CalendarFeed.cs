using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Calendars;

/// <summary>The address at which somebody's own calendar reads their dates: one at a time, and a new one takes the old one back (R82).</summary>
/// <param name="Version">Counts their addresses, from 1; only the newest opens anything.</param>
/// <param name="IssuedAt">UTC, whole seconds, as in the address.</param>
public sealed record CalendarFeed(string PersonId, int Version, DateTimeOffset IssuedAt) : IDocument
{
    public static string Type => "calendar-feed";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<CalendarFeed> KeyOf(string personId) => new(Partition.Person(personId), "calendar-feed");
}

/// <summary>What may happen to the address of a calendar; pure.</summary>
public static class CalendarFeedDecisions
{
    /// <param name="known">The one that stands; null for none.</param>
    /// <param name="seen">Version of the one that is to be replaced, as the page showed it; 0 for none. A second click replaces nothing.</param>
    public static Verdict<CalendarFeed> Renew(CalendarFeed? known, string personId, int seen, DateTimeOffset now) =>
        (known?.Version ?? 0) == seen
            ? new CalendarFeed(personId, seen + 1, DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()))
            : RefusalReason.AlreadyDone;
}
