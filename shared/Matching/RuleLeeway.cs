namespace MentorFlow.Matching;

/// <summary>What is set aside for one person alone, so that they find a partner: conflicts, declines and the reporting line always hold.</summary>
public sealed record RuleLeeway
{
    /// <summary>The rules that can be set aside for one person.</summary>
    public const HardRule Possible = HardRule.SameManager | HardRule.SameTeam | HardRule.Site | HardRule.Track;

    /// <summary>Rules that bind no pair of theirs; none beyond <see cref="Possible"/>.</summary>
    public HardRule Waived { get; init; } = HardRule.None;

    /// <summary>Minutes a week that are enough for them; null for the program's.</summary>
    public int? OverlapMinutes { get; init; }

    /// <summary>The least score of a pair of theirs, 0 to 1; null for the program's.</summary>
    public double? MinimumScore { get; init; }
}
