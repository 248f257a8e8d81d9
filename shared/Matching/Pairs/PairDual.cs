namespace MentorFlow.Matching.Pairs;

/// <summary>Value of an answer and the bound its prices prove, both in points; weak duality makes the bound hold for any prices.</summary>
public static class PairDual
{
    public static decimal Value(RoundFrame frame, PairGraph graph, ObjectiveScale scale, IReadOnlyList<int> chosen)
    {
        var loads = graph.Guides.Select(frame.TakenBy).ToArray();
        var value = 0m;
        var next = 0;
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            var first = next;
            for (; next < chosen.Count && chosen[next] < graph.RowStart[row + 1]; next++)
            {
                value += ((decimal)scale.PerScoreStep * graph.Steps[chosen[next]]) - (scale.PerExtraLoad * loads[graph.Guide[chosen[next]]]++);
            }

            value += next > first ? SeatPlan.PersonPoints(frame, graph.Learners[row], scale) : 0;
        }

        return value;
    }

    /// <param name="allowed">The pairs the bound is over.</param>
    public static decimal Bound(RoundFrame frame, PairGraph graph, ObjectiveScale scale, PairAnswer answer, Func<int, bool> allowed)
    {
        var bound = 0m;
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            var price = answer.LearnerPrice[row];
            var units = frame.SeatsLeft(graph.Learners[row]);
            var person = SeatPlan.PersonPoints(frame, graph.Learners[row], scale);
            if (units == 0)
            {
                continue;
            }

            bound += person - ((decimal)units * price) + ((units - 1m) * Math.Max(0, price)) + Math.Max(0, price - person);
            for (var pair = graph.RowStart[row]; pair < graph.RowStart[row + 1]; pair++)
            {
                if (allowed(pair) && frame.SeatsLeft(graph.Guides[graph.Guide[pair]]) > 0)
                {
                    bound += Math.Max(0, price + (scale.PerScoreStep * graph.Steps[pair]) - answer.GuidePrice[graph.Guide[pair]]);
                }
            }
        }

        for (var column = 0; column < graph.Guides.Count; column++)
        {
            var load = frame.TakenBy(graph.Guides[column]);
            for (var seat = 0; seat < frame.SeatsLeft(graph.Guides[column]); seat++)
            {
                bound += Math.Max(0, answer.GuidePrice[column] - (scale.PerExtraLoad * (load + seat)));
            }
        }

        return bound;
    }
}
