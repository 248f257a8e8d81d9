namespace MentorFlow.Matching;

/// <summary>What the program calls a full mark in the parts that have no natural one.</summary>
public sealed record ScoreTargets
{
    /// <summary>Three years, the longest that a program takes.</summary>
    public const int MostWeeks = 157;

    /// <summary>
    /// The Monday from which on availability is compared, so that clock changes count as they fall. A round says its own; the default is for
    /// comparisons that belong to none.
    /// </summary>
    public DateOnly ReferenceWeek { get; init; } = new(2026, 11, 9);

    /// <summary>How many weeks from then on are looked at, 1 or more.</summary>
    public int Weeks { get; init; } = 1;

    /// <summary>Shared minutes a week that earn the full mark.</summary>
    public int OverlapMinutes { get; init; } = 120;

    /// <summary>Steps the mentor should stand above the mentee; below, in reverse mentoring. Peers aim at none.</summary>
    public int SeniorityGap { get; init; } = 2;

    /// <summary>Steps away from the wanted gap at which the mark reaches nothing.</summary>
    public int SeniorityTolerance { get; init; } = 4;

    /// <summary>Background attributes in which the program seeks difference (R40); never a protected trait.</summary>
    public IReadOnlyList<string> SeekDifferenceIn { get; init; } = [];
}
