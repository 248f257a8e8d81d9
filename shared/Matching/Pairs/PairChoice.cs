using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Pairs;

/// <summary>The best pairs of a graph under a program's objectives, with what is needed to prove it.</summary>
internal sealed record PairChoice(ObjectiveScale Scale, int Floor, PairAnswer Answer, Func<int, bool> Allowed)
{
    public static PairChoice Of(RoundFrame frame, PairGraph graph)
    {
        var standing = PairGraphPlaces.Of(frame, graph);
        bool Free(int pair) => graph.Broken[pair] == HardRule.None && !standing.Contains(pair);

        var floor = frame.Policy.Objectives.Floor ? FloorSearch.Highest(frame, graph, Free) : 0;
        bool Allowed(int pair) => graph.Steps[pair] >= floor && Free(pair);

        var scale = SeatPlan.ScaleOf(frame, graph);
        return new PairChoice(scale, floor, PairSeating.Solve(frame, graph, scale, Allowed), Allowed);
    }

    public Certificate Certify(RoundFrame frame, PairGraph graph)
    {
        var value = PairDual.Value(frame, graph, Scale, Answer.Chosen);
        var bound = PairDual.Bound(frame, graph, Scale, Answer, Allowed);
        var prices = graph.Learners.Select((learner, row) => new PersonPrice(learner.Id, Answer.LearnerPrice[row]))
            .Concat(graph.Guides.Select((guide, column) => new PersonPrice(guide.Id, Answer.GuidePrice[column])));

        return new Certificate(
            graph.IsComplete && value == bound,
            value,
            bound,
            "shortest augmenting paths; bound by linear-programming duality over every allowed pair",
            Scale,
            (double)Floor / PairScorer.Steps,
            [.. prices.OrderBy(price => price.PersonId, StringComparer.Ordinal)]);
    }
}
