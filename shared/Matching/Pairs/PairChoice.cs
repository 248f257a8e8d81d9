using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Pairs;

/// <summary>The best pairs of a round under a program's objectives, with what is needed to prove it.</summary>
internal sealed record PairChoice(PairGraph Graph, ObjectiveScale Scale, int Floor, PairAnswer Answer)
{
    /// <summary>Solves over the draft and widens it until the answer is best over every pair; each pass adds only pairs that pay, so it ends.</summary>
    public static PairChoice Of(RoundFrame frame, GraphDraft draft)
    {
        var widening = new Widening(frame, draft);
        var floor = frame.Policy is { Mode: MatchMode.Optimizer, Objectives.Floor: true } ? new FloorSearch(frame, draft, widening).Highest() : 0;
        while (true)
        {
            var choice = Of(frame, draft.ToGraph(), floor);
            if (widening.Widen(choice.Scale.PerScoreStep, choice.Answer.LearnerPrice, choice.Answer.GuidePrice, floor) == 0)
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

    /// <summary>Other pairs in place of the best ones: the prices then say how far they are from the best total.</summary>
    public PairChoice With(IReadOnlyList<int> chosen)
    {
        var edges = Answer.PairOfEdge.Select((pair, edge) => (pair, edge)).ToDictionary(entry => entry.pair, entry => entry.edge);
        var taken = new bool[Answer.Problem.Edges];
        foreach (var pair in chosen)
        {
            taken[edges[pair]] = true;
        }

        return this with { Answer = Answer with { Chosen = chosen, Solution = Answer.Solution with { Chosen = taken } } };
    }

    public Certificate Certify(RoundFrame frame)
    {
        var (value, bound) = PairDual.Of(frame, Graph, Scale, Answer);
        var prices = Graph.Learners.Select((learner, row) => new PersonPrice(learner.Id, Answer.LearnerPrice[row]))
            .Concat(Graph.Guides.Select((guide, column) => new PersonPrice(guide.Id, Answer.GuidePrice[column])));

        return new Certificate(
            value == bound,
            value,
            bound,
            new Phrase("matching.methods.pairs"),
            Scale,
            (double)Floor / PairScorer.Steps,
            [.. prices.OrderBy(price => price.PersonId, StringComparer.Ordinal)]);
    }
}
