using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;

namespace MentorFlow.Domain.Hours;

/// <summary>
/// A line of somebody's hours (R100): it follows from what happened, and is written in one batch with it. One thing has one line, so nothing counts twice.
/// </summary>
/// <param name="Subject">Id of what it follows from: a session, a module, an event, a correction.</param>
/// <param name="At">When that began, UTC; of a module, when it was done.</param>
/// <param name="Minutes">That count; below 0 in a correction that takes some away.</param>
public sealed record HoursEntry(
    string ProgramId, string PersonId, ProgramRole Role, HoursSource Source, string Subject, DateTimeOffset At, int Minutes) : IDocument, IRecordedHours
{
    /// <summary>Null for hours of no mentorship.</summary>
    public string? MentorshipId { get; init; }

    /// <summary>Minutes that it took: more than count where something else was at the same time.</summary>
    public int Took { get; init; } = Minutes;

    /// <summary>Sessions of a mentorship that began elsewhere; 0 for every other line.</summary>
    public int HeldElsewhere { get; init; }

    /// <summary>Why a coordinator put the hours right; null for every other line.</summary>
    public string? Reason { get; init; }

    /// <summary>When that was; null for every other line.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    public static string Type => "hours";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId, Source, Subject).Id;

    public string Activity => Source.ToString().ToLowerInvariant();

    public string? SessionId => Source is HoursSource.Session or HoursSource.Meeting ? Subject : null;

    /// <summary>How many sessions it stands for.</summary>
    public int Sessions => SessionId is null ? HeldElsewhere : 1;

    public DateTimeOffset EndsAt => At.AddMinutes(Took);

    /// <summary>Whether it is known from when to when it was, so that something else can have been at the same time.</summary>
    public bool HasTime => Source is HoursSource.Session or HoursSource.Meeting or HoursSource.Single or HoursSource.Event;

    public static Key<HoursEntry> KeyOf(string programId, string personId, HoursSource source, string subject) =>
        new(Partition.Program(programId), $"{PrefixOf(personId)}{source.ToString().ToLowerInvariant()}:{subject}");

    /// <summary>How the ids of all lines of one person in a program start.</summary>
    public static string PrefixOf(string personId) => $"hours:{personId}:";

    /// <param name="zone">IANA zone by whose calendar it is counted.</param>
    public int YearIn(string zone) => At.ToZone(zone).Year;
}
