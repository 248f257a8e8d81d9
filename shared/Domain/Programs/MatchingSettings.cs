using MentorFlow.Matching;

namespace MentorFlow.Domain.Programs;

/// <summary>How a program matches: who chooses, and the rules that a match may not break.</summary>
/// <param name="Mode">Who has the last word (R42).</param>
/// <param name="ForbidSameManager">Two people of one manager are not matched.</param>
/// <param name="ForbidSameTeam">Two people of one team are not matched.</param>
/// <param name="ForbidSameSite">Off by default: any place (R45).</param>
/// <param name="MinimumScore">0 to 1; pairs below are not proposed.</param>
/// <param name="MinimumOverlapMinutes">Minutes a week in which both can meet.</param>
/// <param name="Weights">What counts how much; null for the usual weights.</param>
/// <param name="Objectives">What a round strives for, in its order; null for all.</param>
/// <param name="Stable">Instead of the best whole, an answer in which no mentee and mentor would both rather have each other.</param>
public sealed record MatchingSettings(
    MatchingMode Mode = MatchingMode.Mutual,
    bool ForbidSameManager = true,
    bool ForbidSameTeam = false,
    bool ForbidSameSite = false,
    double MinimumScore = 0.1,
    int MinimumOverlapMinutes = 30,
    ScoreWeights? Weights = null,
    Objectives? Objectives = null,
    bool Stable = false)
{
    public static MatchingSettings Default { get; } = new();
}

public enum MatchingMode
{
    /// <summary>The coordinator decides; nobody is asked.</summary>
    Admin,

    /// <summary>The mentee accepts, then the mentor.</summary>
    Mutual,

    /// <summary>The mentee alone chooses from a shortlist.</summary>
    MenteeChoice,

    /// <summary>The solver's answer stands.</summary>
    Optimizer,
}
