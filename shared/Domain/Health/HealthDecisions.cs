using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Domain.Health;

/// <summary>What follows when somebody looks at the health of a mentorship.</summary>
public enum HealthStep
{
    None,

    /// <summary>It has fallen: its members are told.</summary>
    Nudge,

    /// <summary>It has stayed so: a coordinator is asked.</summary>
    Ask,

    /// <summary>It does well again, or is over: nobody needs to decide.</summary>
    Settle,
}

/// <summary>How a mentorship does, by what its members agreed (R86), and what follows when it falls; pure.</summary>
public static class HealthDecisions
{
    /// <summary>How long a fall may stay after its members were told, until a coordinator is asked.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    /// <summary>As the clock that follows a silence counts it by default: two rhythms, and no more than this beyond one.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromDays(14);

    /// <summary>As far back as the moments of sessions are sure to be known.</summary>
    private static readonly TimeSpan Known = TimeSpan.FromDays(84);

    private static readonly TimeSpan GoalsRest = TimeSpan.FromDays(45);

    private const int FewestRhythms = 3;
    private const int MostRhythms = 4;
    private const int SessionsWithoutGoals = 3;

    /// <summary>The middle of the answers.</summary>
    private const double AtEase = 3;

    private const double IllAtEase = 2.5;

    public static MentorshipHealth Of(HealthFacts facts, DateTimeOffset now)
    {
        if (facts is not { Stage: MentorshipStage.Active, IsPaused: false, Rhythm: { } rhythm }
            || (facts.SessionsHeld == 0 && now < facts.From + rhythm))
        {
            return MentorshipHealth.Unknown;
        }

        List<(HealthReason Reason, bool IsGrave)> told =
        [
            .. OfRhythm(facts, rhythm, now),
            .. OfEase(facts),
            .. OfReplies(facts),
            .. OfGoals(facts, rhythm, now),
        ];
        var state = told switch
        {
            [] => HealthState.Good,
            [(_, false)] => HealthState.Watch,
            _ => HealthState.AtRisk,
        };
        return new MentorshipHealth(state, [.. told.Select(one => one.Reason)]);
    }

    /// <summary>A fall is told once and asked about once; while they are silent the clock that follows a silence does both.</summary>
    /// <param name="watch">Null where it has never fallen.</param>
    public static HealthStep Next(HealthWatch? watch, HealthFacts facts, DateTimeOffset now)
    {
        var health = Of(facts, now);
        var isFalling = health is { State: HealthState.AtRisk, IsSilent: false };
        return watch switch
        {
            { FellAt: not null } when facts.IsOver || health.State is HealthState.Good => HealthStep.Settle,
            { FellAt: { } fell, AskedAt: null } when isFalling && now - Later(fell, facts.From) >= Patience => HealthStep.Ask,
            { FellAt: not null } => HealthStep.None,
            _ => isFalling ? HealthStep.Nudge : HealthStep.None,
        };
    }

    /// <summary>
    /// Whether a fall may be told to the members. Where nothing but their answers is low, who answered well would know what another answered, so all of them
    /// must have answered low; else a coordinator alone is asked.
    /// </summary>
    /// <param name="sessions">All of the mentorship.</param>
    public static bool MayTell(MentorshipHealth health, IEnumerable<Session> sessions) =>
        health.Reasons is not [HealthReason.Ease] || MentorshipLine.IsEaseOfEachBelow(AtEase, sessions);

    // Who has gone quiet has not only slipped: one of the two is said.
    private static IEnumerable<(HealthReason Reason, bool IsGrave)> OfRhythm(HealthFacts facts, TimeSpan rhythm, DateTimeOffset now)
    {
        var seen = Later(facts.LastSeenAt ?? facts.From, facts.From);
        if (now - seen >= rhythm + (rhythm < LongestSilence ? rhythm : LongestSilence))
        {
            return [(HealthReason.Silent, true)];
        }

        // Whether those who write keep to what they agreed on, their answers tell.
        return (facts.IsByWriting ? 0 : Missing(facts, rhythm, now)) switch
        {
            <= 1 => [],
            2 => [(HealthReason.Rhythm, false)],
            _ => [(HealthReason.Rhythm, true)],
        };
    }

    // A session that slipped by some days counts where it belongs, and one that slipped altogether is no reason.
    private static int Missing(HealthFacts facts, TimeSpan rhythm, DateTimeOffset now)
    {
        var rhythms = (int)Math.Min(MostRhythms, Math.Min((now - facts.From) / rhythm, Known / rhythm));
        var since = now - (rhythm * rhythms) - (rhythm / 4);
        return rhythms < FewestRhythms ? 0 : Math.Max(0, rhythms - facts.Met.Concat(facts.Unclear).Count(moment => moment > since && moment <= now));
    }

    private static IEnumerable<(HealthReason Reason, bool IsGrave)> OfEase(HealthFacts facts) =>
        facts.Ease < AtEase ? [(HealthReason.Ease, facts.Ease <= IllAtEase)] : [];

    private static IEnumerable<(HealthReason Reason, bool IsGrave)> OfReplies(HealthFacts facts) =>
        facts.AreRepliesLate ? [(HealthReason.Replies, false)] : [];

    private static IEnumerable<(HealthReason Reason, bool IsGrave)> OfGoals(HealthFacts facts, TimeSpan rhythm, DateTimeOffset now)
    {
        var rest = rhythm * FewestRhythms > GoalsRest ? rhythm * FewestRhythms : GoalsRest;
        return facts switch
        {
            { SessionsHeld: < SessionsWithoutGoals } => [],
            { Goals: 0 } => [(HealthReason.NoGoals, false)],
            { HasLapsedGoal: true } => [(HealthReason.Goals, false)],
            { GoalsMovedAt: { } moved } when now - Later(moved, facts.From) > rest => [(HealthReason.Goals, false)],
            _ => [],
        };
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
