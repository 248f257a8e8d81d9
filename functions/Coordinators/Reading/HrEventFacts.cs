using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>An event of an HR system and what it led to; not what it said about the person.</summary>
/// <param name="Place">Names it among those of its connection, and is where a list goes on.</param>
/// <param name="Kind">As the system called it.</param>
/// <param name="Person">Null while they are nobody here.</param>
/// <param name="Meaning">What it meant for the person; <see cref="HrisEventKind.Unknown"/> while nothing came of it.</param>
/// <param name="Ahead">When what it announced takes effect.</param>
public sealed record HrEventFacts(
    string Connection,
    string Place,
    HrisEventKind Kind,
    string ExternalPersonId,
    DateTimeOffset ReceivedAt,
    DateTimeOffset EffectiveAt,
    HrisEventState State,
    PersonRef? Person,
    HrisEventKind Meaning,
    IReadOnlyList<HrFollowUpFacts> FollowUps,
    IReadOnlyList<DateTimeOffset> Ahead,
    string? Failure,
    int Replays)
{
    /// <param name="open">Numbers of the person's follow-ups that are not done yet.</param>
    public static HrEventFacts Of(HrisEventRecord record, PersonRef? person, IReadOnlySet<int> open) => new(
        record.Connection,
        record.Place,
        record.Kind,
        record.ExternalPersonId,
        record.ReceivedAt,
        record.EffectiveAt,
        record.State,
        person,
        record.Meaning,
        [.. (record.FollowUps ?? []).Select(one => new HrFollowUpFacts(one.Kind, one.Point, !open.Contains(one.Number)))],
        record.Ahead ?? [],
        record.Failure,
        record.Replays);
}

/// <param name="Point">Of an offer.</param>
public sealed record HrFollowUpFacts(HrisFollowUpKind Kind, TurningPoint? Point, bool IsDone);
