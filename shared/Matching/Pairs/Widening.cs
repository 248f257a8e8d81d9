namespace MentorFlow.Matching.Pairs;

/// <summary>
/// Looks with the prices of an answer for pairs that were left out and could still improve it. When none is found the answer
/// is best over all pairs of the round, scored or not.
/// </summary>
internal static class Widening
{
    /// <summary>Adds every pair that could improve the answer and scores at least <paramref name="floor"/>; answers how many there were.</summary>
    /// <param name="perStep">Points for each 0.0001 of score; 0 when only places count.</param>
    public static int Widen(RoundFrame frame, GraphDraft draft, long perStep, long[] learnerPrice, long[] guidePrice, int floor)
    {
        if (draft.IsWhole)
        {
            return 0;
        }

        var open = Enumerable.Range(0, draft.Guides.Count).Where(guide => frame.SeatsLeft(draft.Guides[guide]) > 0)
            .OrderBy(guide => guidePrice[guide]).ToArray();
        var added = 0;
        for (var row = 0; row < draft.Learners.Count; row++)
        {
            if (frame.SeatsLeft(draft.Learners[row]) > 0)
            {
                added += WidenRow(draft, perStep, learnerPrice[row], guidePrice, floor, row, open);
            }
        }

        return added;
    }

    private static int WidenRow(GraphDraft draft, long perStep, long price, long[] guidePrice, int floor, int row, int[] openByPrice)
    {
        var learner = draft.Learners[row];
        var (best, unmet) = (draft.Bound.Of(learner, learner.TotalImportance == 0 ? ScorePart.Neutral : 1), draft.Bound.Of(learner, learner.TotalImportance == 0 ? ScorePart.Neutral : 0));
        Dictionary<int, double>? shares = null;
        var added = 0;

        // Guides by rising price: once even a perfect score could not pay, nobody after can be paid either.
        foreach (var guide in openByPrice)
        {
            if (!Pays(best, guide))
            {
                break;
            }

            shares ??= draft.Index.Meeting(learner).ToDictionary(found => found.Guide, found => found.Share);
            var most = shares.TryGetValue(guide, out var share) ? draft.Bound.Of(learner, share) : unmet;
            if (most < floor || !Pays(most, guide) || draft.Holds(row, guide))
            {
                continue;
            }

            var pair = draft.Look(learner, guide);
            if (pair.Broken == HardRule.None && pair.Steps >= floor && Pays(pair.Steps, guide))
            {
                draft.Add(row, pair);
                added++;
            }
        }

        return added;

        bool Pays(long steps, int guide) => price + (perStep * steps) > guidePrice[guide];
    }
}
