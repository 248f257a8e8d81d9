using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;

namespace MentorFlow.Domain.Health;

/// <summary>What the health of a mentorship is decided on: dates and figures of all its members together, so that no reason can point at one.</summary>
/// <param name="IsPaused">Whether its clocks stand still.</param>
/// <param name="Rhythm">From one session to the next, as signed; of a pair that writes, how long it may rest. Null while no agreement is.</param>
/// <param name="From">Since when that can be expected of them, UTC: the signatures, the first date, or the end of the last break.</param>
/// <param name="LastSeenAt">When they last met or came to a call that failed them, UTC; null before the first.</param>
/// <param name="SessionsHeld">Here and elsewhere.</param>
public sealed record HealthFacts(
    MentorshipStage Stage, bool IsPaused, TimeSpan? Rhythm, DateTimeOffset From, DateTimeOffset? LastSeenAt = null, int SessionsHeld = 0)
{
    /// <summary>Whether they write in place of meeting: what they exchange counts as sessions do.</summary>
    public bool IsByWriting { get; init; }

    /// <summary>When they met or came to a call that failed them, UTC, within the last thirteen weeks.</summary>
    public IReadOnlyList<DateTimeOffset> Met { get; init; } = [];

    /// <summary>When sessions were of which nobody said whether they took place, UTC: they are held against nobody.</summary>
    public IReadOnlyList<DateTimeOffset> Unclear { get; init; } = [];

    /// <summary>Mean of the answers after the last three sessions that several members answered, 1 to 5; null without any.</summary>
    public double? Ease { get; init; }

    /// <summary>Whether a message waits past the agreed time, or most of the last answers came past it.</summary>
    public bool AreRepliesLate { get; init; }

    /// <summary>Goals that go on or were reached.</summary>
    public int Goals { get; init; }

    /// <summary>When somebody last said how far a goal is that goes on, UTC; null where nobody has.</summary>
    public DateTimeOffset? GoalsMovedAt { get; init; }

    /// <summary>Whether the date of a goal that goes on has passed, and nobody has said what becomes of it.</summary>
    public bool HasLapsedGoal { get; init; }

    public bool IsOver => Stage is MentorshipStage.Closing or MentorshipStage.Closed or MentorshipStage.Ended;

    /// <summary>A thread may rest for so long before that is a silence, whatever was agreed on answers.</summary>
    private const int ShortestRest = 14;

    public static HealthFacts Of(MentorshipLine line) => new(
        line.Stage,
        line.PausedAt is not null,
        (line.ReplyDays is { } reply ? Math.Max(reply * 2, ShortestRest) : line.EveryDays) is { } days ? TimeSpan.FromDays(days) : null,
        line.RhythmFrom ?? line.CreatedAt,
        line.LastSeenAt,
        line.Way is WorkingWay.Writing ? line.Exchanges : line.SessionsHeld)
    {
        IsByWriting = line.Way is WorkingWay.Writing,
        Met = [.. line.RecentlyHeld ?? [], .. line.RecentlyBroken ?? []],
        Unclear = line.RecentlyUnclear ?? [],
        Ease = line.RecentEase,
        AreRepliesLate = line.AreRepliesLate,
        Goals = line.Goals,
        GoalsMovedAt = line.GoalsMovedAt,
        HasLapsedGoal = line.HasLapsedGoal,
    };
}
