using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Solvers;

namespace MentorFlow.Matching.Pairs;

/// <summary>Turns scored pairs into a seating problem and back.</summary>
internal static class PairSeating
{
    /// <param name="allowed">Pairs (by place in the graph) that may be made.</param>
    public static PairAnswer Solve(RoundFrame frame, PairGraph graph, ObjectiveScale scale, Func<int, bool> allowed)
    {
        var (pairs, problem) = Problem(frame, graph, scale, allowed);
        var solution = SeatFlow.Solve(problem);
        var chosen = Enumerable.Range(0, pairs.Count).Where(edge => solution.Chosen[edge]).Select(edge => pairs[edge]).ToList();

        return new PairAnswer(chosen, pairs, problem, solution);
    }

    /// <summary>Learner (by row) of each chosen pair, in the order of the pairs.</summary>
    public static IEnumerable<int> RowsOf(PairGraph graph, IReadOnlyList<int> chosen)
    {
        var row = 0;
        foreach (var pair in chosen)
        {
            while (pair >= graph.RowStart[row + 1])
            {
                row++;
            }

            yield return row;
        }
    }

    private static (List<int> Pairs, SeatProblem Problem) Problem(RoundFrame frame, PairGraph graph, ObjectiveScale scale, Func<int, bool> allowed)
    {
        var pairs = new List<int>();
        var rowStart = new int[graph.Learners.Count + 1];
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            for (var pair = graph.RowStart[row]; pair < graph.RowStart[row + 1]; pair++)
            {
                if (allowed(pair) && frame.SeatsLeft(graph.Guides[graph.Guide[pair]]) > 0)
                {
                    pairs.Add(pair);
                }
            }

            rowStart[row + 1] = pairs.Count;
        }

        var slack = graph.Learners.Select(learner => SlackOf(frame, learner, scale)).ToList();
        var seats = graph.Guides.Select(guide => SeatsOf(frame, guide, scale)).ToList();

        return (pairs, new SeatProblem
        {
            RowStart = rowStart,
            Column = [.. pairs.Select(pair => graph.Guide[pair])],
            Cost = [.. pairs.Select(pair => -scale.PerScoreStep * graph.Steps[pair])],
            SlackStart = Starts(slack),
            Slack = [.. slack.SelectMany(costs => costs)],
            SeatStart = Starts(seats),
            Seat = [.. seats.SelectMany(costs => costs)],
        });
    }

    // Going without a further partner costs nothing; going without any costs what a person is worth.
    private static long[] SlackOf(RoundFrame frame, Profile learner, ObjectiveScale scale)
    {
        var costs = new long[frame.SeatsLeft(learner)];
        if (costs.Length > 0)
        {
            costs[^1] = SeatPlan.PersonPoints(frame, learner, scale);
        }

        return costs;
    }

    private static long[] SeatsOf(RoundFrame frame, Profile guide, ObjectiveScale scale) =>
        [.. Enumerable.Range(frame.TakenBy(guide), frame.SeatsLeft(guide)).Select(load => load * scale.PerExtraLoad)];

    private static int[] Starts(IReadOnlyList<long[]> groups)
    {
        var starts = new int[groups.Count + 1];
        for (var group = 0; group < groups.Count; group++)
        {
            starts[group + 1] = starts[group] + groups[group].Length;
        }

        return starts;
    }
}

/// <summary>Pairs made (by place in the graph), with the problem solved and the prices that prove them best.</summary>
internal sealed record PairAnswer(IReadOnlyList<int> Chosen, IReadOnlyList<int> PairOfEdge, SeatProblem Problem, SeatSolution Solution)
{
    public long[] LearnerPrice => Solution.RowPrice;

    public long[] GuidePrice => Solution.ColumnPrice;
}
