namespace MentorFlow.Domain.Sessions;

/// <summary>What became of a session whose members were not together, or not any more (F7).</summary>
/// <param name="At">When they were told what else they can do.</param>
/// <param name="BrokeAt">Since when those who had been together are so no more; null where they never were.</param>
/// <param name="Times">New times that suit all, once they were offered: the same in every mail and on the page.</param>
/// <param name="RestoredAt">When they were together again.</param>
/// <param name="ElsewhereAt">When a member said that they go on by another way.</param>
public sealed record SessionRescue(
    DateTimeOffset At,
    DateTimeOffset? BrokeAt = null,
    IReadOnlyList<DateTimeOffset>? Times = null,
    DateTimeOffset? RestoredAt = null,
    DateTimeOffset? ElsewhereAt = null)
{
    public bool IsBroken => BrokeAt is not null && RestoredAt is null;
}
