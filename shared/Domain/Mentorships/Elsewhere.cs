namespace MentorFlow.Domain.Mentorships;

/// <summary>What had come of a mentorship elsewhere, before it came here.</summary>
/// <param name="LastMetAt">UTC; null where they had not met.</param>
/// <param name="IsAgreed">Whether the two had agreed there on what the first version of their agreement says.</param>
/// <param name="Conflicts">Conflicts of interest with which it was taken in all the same; null for none.</param>
/// <param name="Despite">Why, as a coordinator said; for coordinators alone.</param>
public sealed record Elsewhere(
    int SessionsHeld, DateTimeOffset? LastMetAt, bool IsAgreed, IReadOnlyList<Phrase>? Conflicts = null, string? Despite = null);
