using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Rounds;

/// <summary>The rules of a round's attempts: who looks at one before it goes out, and whether another follows.</summary>
public static class RoundAttempts
{
    /// <summary>A coordinator looks at the first answer of a round; where they decide alone, at every later one too.</summary>
    /// <param name="attempt">From 1.</param>
    /// <returns>How long they have; null where the attempt goes out at once.</returns>
    public static TimeSpan? ReviewTime(int attempt, MatchingMode mode, ProposalPolicy policy) =>
        attempt == 1 || mode is MatchingMode.Admin ? policy.Review : null;

    /// <summary>Pairs that did not come about are matched again, as often as the program allows.</summary>
    /// <param name="proposed">Pairs of the attempt.</param>
    /// <param name="matched">How many of them began a mentorship.</param>
    /// <returns>The next attempt; null when none follows.</returns>
    public static int? After(int attempt, int proposed, int matched, ProposalPolicy policy) =>
        matched < proposed && attempt < policy.Attempts ? attempt + 1 : null;
}
