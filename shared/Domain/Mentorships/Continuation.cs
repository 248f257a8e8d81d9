using System.Globalization;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Mentorships;

/// <summary>A mentorship that began elsewhere, as it is to go on here.</summary>
/// <param name="StartedOn">A day of the program's zone, not ahead.</param>
/// <param name="EveryDays">Days between sessions.</param>
/// <param name="Minutes">Length of a session.</param>
/// <param name="LastMetOn">Null exactly where no session was held.</param>
/// <param name="NextSession">When they meet next; null where no date is set, and one is suggested.</param>
/// <param name="Channel">As an agreement has it.</param>
/// <param name="BackupChannel">Likewise.</param>
/// <param name="IsAgreed">Whether the two agreed there; else they are asked to sign here.</param>
/// <param name="Confidentiality">What they are asked to sign; empty for who agreed elsewhere, in words that are not known here.</param>
/// <param name="Boundaries">Likewise.</param>
public sealed record Continuation(
    DateOnly StartedOn,
    int EveryDays,
    int Minutes,
    int SessionsHeld,
    DateOnly? LastMetOn,
    DateTimeOffset? NextSession,
    IReadOnlyList<string> Goals,
    string Channel,
    string BackupChannel,
    bool IsAgreed,
    string Confidentiality = "",
    string Boundaries = "")
{
    public const int UsualEveryDays = 14;

    public const int UsualMinutes = 30;

    public const int UsualReplyWithinDays = 3;

    public const int MostSessions = 500;

    private static readonly TimeOnly Morning = new(10, 0);

    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>The beginning of the day, UTC.</summary>
    /// <param name="zone">IANA zone of the program.</param>
    public DateTimeOffset StartedAt(string zone) => TimeZones.At(StartedOn, TimeOnly.MinValue, zone);

    /// <summary>At what hour is not known: at noon, and not ahead. UTC.</summary>
    /// <param name="zone">IANA zone of the program.</param>
    public DateTimeOffset? LastMetAt(string zone, DateTimeOffset now) =>
        LastMetOn is { } day ? Earlier(TimeZones.At(day, Noon, zone), now) : null;

    /// <summary>When it would be their turn to meet by their own rhythm: in the morning, and perhaps long past.</summary>
    /// <param name="zone">IANA zone of the program.</param>
    internal DateTimeOffset DueAt(string zone, DateTimeOffset now) =>
        TimeZones.At((LastMetOn ?? DateOnly.FromDateTime(now.ToZone(zone).DateTime)).AddDays(EveryDays), Morning, zone);

    /// <summary>The same pair that began on the same day is the same mentorship, however often it is handed in.</summary>
    public string MentorshipIdOf(string menteeId, string mentorId) =>
        string.Create(CultureInfo.InvariantCulture, $"{menteeId}-{mentorId}-{StartedOn:yyyyMMdd}");

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
