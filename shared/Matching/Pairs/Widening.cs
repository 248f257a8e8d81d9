using MentorFlow.Matching.Frames;

namespace MentorFlow.Matching.Pairs;

/// <summary>
/// Looks with the prices of an answer for pairs that were left out and could still improve it. When none is found the answer
/// is best over all pairs of the round, scored or not.
/// </summary>
internal sealed class Widening(RoundFrame frame, GraphDraft draft)
{
    private readonly int[] open = [.. Enumerable.Range(0, draft.Guides.Count).Where(guide => frame.SeatsLeft(draft.Guides[guide]) > 0)];

    /// <summary>Adds every pair that could improve the answer and scores at least <paramref name="floor"/>; answers how many there were.</summary>
    /// <param name="perStep">Points for each 0.0001 of score; 0 when only places count.</param>
    public int Widen(long perStep, long[] learnerPrice, long[] guidePrice, int floor)
    {
        if (draft.IsWhole || open.Length == 0)
        {
            return 0;
        }

        var byPrice = open.OrderBy(guide => guidePrice[guide]).ToArray();
        var added = 0;
        for (var row = 0; row < draft.Learners.Count; row++)
        {
            if (frame.SeatsLeft(draft.Learners[row]) > 0)
            {
                added += WidenRow(row, perStep, learnerPrice[row], guidePrice, floor, byPrice);
            }
        }

        return added;
    }

    private int WidenRow(int row, long perStep, long price, long[] guidePrice, int floor, int[] byPrice)
    {
        var learner = draft.Learners[row];
        var bound = draft.Bound.Of(learner);
        if (bound.Highest < floor || price + (perStep * bound.Highest) <= guidePrice[byPrice[0]])
        {
            return 0;
        }

        var shares = draft.Index.Shares(learner);
        var added = 0;
        foreach (var guide in byPrice)
        {
            // Guides by rising price: once even a perfect score could not pay, nobody after can be paid either.
            var asked = guidePrice[guide] - price;
            if (perStep * bound.Highest <= asked)
            {
                break;
            }

            var most = bound.At(shares[guide]);
            if (most < floor || perStep * most <= asked || draft.Holds(row, guide))
            {
                continue;
            }

            var steps = draft.StepsOf(row, guide);
            if (steps >= floor && perStep * steps > asked && draft.TryAdd(row, guide, steps))
            {
                added++;
            }
        }

        draft.Index.Forget();
        return added;
    }
}
