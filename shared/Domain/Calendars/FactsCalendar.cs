using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Calendars;

/// <summary>
/// The address at which calendars and systems of the organization read the dates of its programs, without persons: one at a time, and a new one takes the
/// old one back.
/// </summary>
/// <param name="Version">Counts the addresses, from 1; only the newest opens anything.</param>
/// <param name="IssuedAt">UTC, whole seconds, as in the address.</param>
public sealed record FactsCalendar(int Version, DateTimeOffset IssuedAt) : IDocument
{
    public static string Type => "facts-calendar";

    public Partition Partition => Partition.Organization;

    public string Id => Key.Id;

    public static Key<FactsCalendar> Key { get; } = new(Partition.Organization, "facts-calendar");

    /// <param name="known">The one that stands; null for none.</param>
    /// <param name="seen">Version of the one that is to be replaced, as the page showed it; 0 for none. A second click replaces nothing.</param>
    public static Verdict<FactsCalendar> Renew(FactsCalendar? known, int seen, DateTimeOffset now) => (known?.Version ?? 0) == seen
        ? new FactsCalendar(seen + 1, DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()))
        : RefusalReason.AlreadyDone;
}
