using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

/// <summary>How a program wants its rounds matched; travels with the round so that a later change moves nobody.</summary>
public sealed record MatchingPolicy
{
    public MatchForm Form { get; init; } = MatchForm.Pairs;

    public MatchMode Mode { get; init; } = MatchMode.Optimizer;

    public ScoreWeights Weights { get; init; } = new();

    public ScoreTargets Targets { get; init; } = new();

    public HardRules Rules { get; init; } = new();

    /// <summary>Questions of the program's own in which answers are compared; null for none.</summary>
    public IReadOnlyList<MatchQuestion>? Questions { get; init; }

    public Objectives Objectives { get; init; } = new();

    public CircleBounds Circles { get; init; } = new();

    /// <summary>Most mentees one mentor takes in this program, in people.</summary>
    public int MenteesPerMentor { get; init; } = 3;

    /// <summary>Most mentors one mentee takes in this program, in people.</summary>
    public int MentorsPerMentee { get; init; } = 1;

    /// <summary>Turns of a speed-mentoring event.</summary>
    public int Turns { get; init; } = 6;

    /// <summary>Next-best partners kept for each mentee, for declines and for choosing.</summary>
    public int ShortlistLength { get; init; } = 5;

    public Explanations Explain { get; init; } = new();
}

[JsonConverter(typeof(JsonStringEnumConverter<MatchForm>))]
public enum MatchForm
{
    Pairs,
    Peers,
    Circles,
    Rotations,
}

[JsonConverter(typeof(JsonStringEnumConverter<MatchMode>))]
public enum MatchMode
{
    /// <summary>The best whole, by the objectives in order.</summary>
    Optimizer,

    /// <summary>No mentee and mentor would both rather have each other.</summary>
    Stable,

    /// <summary>Mentees choose alone, in order of carried-over and sign-up.</summary>
    MenteeChoice,
}

/// <summary>What a round strives for, in this order; each can be switched off.</summary>
public sealed record Objectives(
    bool MostPeople = true,
    bool CarriedOverFirst = true,
    bool Floor = true,
    bool TotalScore = true,
    bool EvenLoad = true);

/// <summary>Sizes of a circle, host not counted.</summary>
/// <param name="CoverageShare">Part of a member's score that comes from needs covered by the whole circle, 0 to 1.</param>
public sealed record CircleBounds(int MinMembers = 3, int MaxMembers = 8, double CoverageShare = 0.3);

/// <summary>The costlier explanations; off for a quick preview.</summary>
public sealed record Explanations(bool Prices = true, bool Sensitivity = true, bool Baselines = true);
