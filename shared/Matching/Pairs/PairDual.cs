using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Solvers;

namespace MentorFlow.Matching.Pairs;

/// <summary>Value of an answer and the bound its prices prove, in points: cost turned around, from everybody being served at no cost.</summary>
internal static class PairDual
{
    public static (decimal Value, decimal Bound) Of(RoundFrame frame, PairGraph graph, ObjectiveScale scale, PairAnswer answer)
    {
        var everybody = graph.Learners.Where(learner => frame.SeatsLeft(learner) > 0).Sum(learner => (decimal)SeatPlan.PersonPoints(frame, learner, scale));
        return (everybody - SeatDual.Cost(answer.Problem, answer.Solution), everybody - SeatDual.Bound(answer.Problem, answer.Solution));
    }
}
