using MentorFlow.Matching;
using MentorFlow.Matching.Review;

namespace MentorFlow.Domain.Rounds;

/// <summary>One decision of a coordinator about a round's answer, with what it cost.</summary>
/// <param name="ScoreCost">Total score given up; negative where it was won.</param>
/// <param name="PeopleCost">How many more people are without a partner.</param>
/// <param name="PeopleMoved">How many people have other partners than before.</param>
public sealed record RoundStep(
    DateTimeOffset At, string By, ReviewAction Action, IReadOnlyList<PairOfIds> Pairs, double ScoreCost, int PeopleCost, int PeopleMoved)
{
    public static RoundStep Of(ReviewEntry entry, string by, DateTimeOffset at) =>
        new(at, by, entry.Action, entry.Pairs, entry.Cost.ScoreCost, entry.Cost.PeopleCost, entry.Cost.Changes.Count);
}
