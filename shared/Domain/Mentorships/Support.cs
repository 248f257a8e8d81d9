namespace MentorFlow.Domain.Mentorships;

/// <summary>What one side of a mentorship gives the other: a promise of theirs, which nobody else writes (R63).</summary>
/// <param name="Kinds">In the order of their list, each once.</param>
/// <param name="Words">What else, in their own words; empty for nothing.</param>
public sealed record Support(IReadOnlyList<SupportKind> Kinds, string Words = "")
{
    public bool IsEmpty => Kinds.Count == 0 && Words.Length == 0;

    public bool IsSameAs(Support? other) => other is not null && Words == other.Words && Kinds.SequenceEqual(other.Kinds);
}

/// <summary>What people in a mentorship can give each other.</summary>
public enum SupportKind
{
    Listening,
    Experience,
    Feedback,
    Practice,
    Introductions,
    Preparation,
    Candor,
}
