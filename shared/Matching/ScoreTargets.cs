namespace MentorFlow.Matching;

/// <summary>What the program calls a full mark in the parts that have no natural one.</summary>
public sealed record ScoreTargets
{
    /// <summary>A Monday; availability is compared in the week that begins then, so that clock changes count as they fall.</summary>
    public DateOnly ReferenceWeek { get; init; } = new(2026, 11, 9);

    /// <summary>Shared minutes a week that earn the full mark.</summary>
    public int OverlapMinutes { get; init; } = 120;

    /// <summary>Steps the mentor should stand above the mentee; below, in reverse mentoring. Peers aim at none.</summary>
    public int SeniorityGap { get; init; } = 2;

    /// <summary>Steps away from the wanted gap at which the mark reaches nothing.</summary>
    public int SeniorityTolerance { get; init; } = 4;

    /// <summary>Background attributes in which the program seeks difference (R40); never a protected trait.</summary>
    public IReadOnlyList<string> SeekDifferenceIn { get; init; } = [];
}
