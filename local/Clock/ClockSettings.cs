namespace MentorFlow.Local.Clock;

/// <summary>Which time an app goes by.</summary>
/// <param name="Start">Where a virtual clock starts, in UTC; the machine's time where nothing is set.</param>
/// <param name="DaytimeIn">Where it must be day when a shifted clock is started for the first time; null starts at the machine's time.</param>
/// <param name="OffsetFile">Where a shifted clock remembers how far it was advanced; null forgets it with the process.</param>
public sealed record ClockSettings(ClockKind Kind, DateTimeOffset? Start = null, TimeZoneInfo? DaytimeIn = null, string? OffsetFile = null);
