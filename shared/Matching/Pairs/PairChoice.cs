using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Pairs;

/// <summary>The best pairs of a round under a program's objectives, with what is needed to prove it.</summary>
internal sealed record PairChoice(PairGraph Graph, ObjectiveScale Scale, int Floor, PairAnswer Answer)
{
    /// <summary>Solves over the draft and widens it until the answer is best over every pair; each pass adds only pairs that pay, so it ends.</summary>
    public static PairChoice Of(RoundFrame frame, GraphDraft draft)
    {
        var floor = frame.Policy.Objectives.Floor ? new FloorSearch(frame, draft).Highest() : 0;
        while (true)
        {
            var choice = Of(frame, draft.ToGraph(), floor);
            if (Widening.Widen(frame, draft, choice.Scale.PerScoreStep, choice.Answer.LearnerPrice, choice.Answer.GuidePrice, floor) == 0)
            {
                return choice;
            }
        }
    }

    /// <summary>Solves over the pairs of a graph alone.</summary>
    public static PairChoice Of(RoundFrame frame, PairGraph graph, int floor)
    {
        var scale = SeatPlan.ScaleOf(frame, graph);
        return new PairChoice(graph, scale, floor, PairSeating.Solve(frame, graph, scale, PairFilter.AtLeast(frame, graph, floor)));
    }

    public Certificate Certify(RoundFrame frame)
    {
        var value = PairDual.Value(frame, Graph, Scale, Answer.Chosen);
        var bound = PairDual.Bound(frame, Graph, Scale, Answer, PairFilter.AtLeast(frame, Graph, Floor));
        var prices = Graph.Learners.Select((learner, row) => new PersonPrice(learner.Id, Answer.LearnerPrice[row]))
            .Concat(Graph.Guides.Select((guide, column) => new PersonPrice(guide.Id, Answer.GuidePrice[column])));

        return new Certificate(
            value == bound,
            value,
            bound,
            "shortest augmenting paths; bound by linear-programming duality over every allowed pair",
            Scale,
            (double)Floor / PairScorer.Steps,
            [.. prices.OrderBy(price => price.PersonId, StringComparer.Ordinal)]);
    }
}
