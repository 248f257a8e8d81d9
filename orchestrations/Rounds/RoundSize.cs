using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>From which size on a round is computed in the background, because solving it takes longer than anybody waits for a page.</summary>
/// <param name="Large">People.</param>
public sealed record RoundSize(int Large)
{
    /// <summary>Below it a step of the review is solved in about a second.</summary>
    public static RoundSize Default { get; } = new(1_500);

    /// <param name="people">In the pool.</param>
    public bool IsLarge(int people) => people >= Large;

    public bool IsLarge(Round round) => IsLarge((2 * round.Pairs.Count) + round.Waiting.Count);

    public bool IsLarge(RoundLine round) => IsLarge((2 * round.Pairs) + round.Waiting);
}
