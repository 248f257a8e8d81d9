using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Solvers;

namespace MentorFlow.Matching.Circles;

/// <summary>
/// Seats members at tables as if circles had no smallest size and no clashes, each at the most they could score there:
/// nobody can do better, and it is where real circles start from.
/// </summary>
internal sealed class CircleBound
{
    public CircleBound(CircleGround ground)
    {
        var aims = ground.Frame.Policy.Objectives;
        var edges = (
            from member in Enumerable.Range(0, ground.Members.Count)
            from table in Enumerable.Range(0, ground.Tables.Count)
            where ground.Allowed(member, table)
            select (Member: member, Table: table))
            .ToList();
        var starts = new int[ground.Members.Count + 1];
        foreach (var (member, _) in edges)
        {
            starts[member + 1]++;
        }

        for (var member = 0; member < ground.Members.Count; member++)
        {
            starts[member + 1] += starts[member];
        }

        var seats = new int[ground.Tables.Count + 1];
        for (var table = 0; table < ground.Tables.Count; table++)
        {
            seats[table + 1] = seats[table] + ground.Tables[table].Most;
        }

        PerPerson = aims.MostPeople ? ((long)ground.Members.Count * PairScorer.Steps) + 1 : 0;
        var problem = new SeatProblem
        {
            RowStart = starts,
            Column = [.. edges.Select(edge => edge.Table)],
            Cost = [.. edges.Select(edge => aims.TotalScore ? -(long)ground.MostSteps(edge.Member, edge.Table) : 0)],
            SlackStart = [.. Enumerable.Range(0, ground.Members.Count + 1)],
            Slack = [.. Enumerable.Range(0, ground.Members.Count).Select(member => PerPerson * ground.Points(member))],
            SeatStart = seats,
            Seat = new long[seats[^1]],
        };
        var solution = SeatFlow.Solve(problem);
        var circles = ground.Tables.Select(_ => new List<int>()).ToList();
        foreach (var (index, (member, table)) in edges.Index())
        {
            if (solution.Chosen[index])
            {
                circles[table].Add(member);
            }
        }

        Circles = circles;
        Points = problem.Slack.Sum(slack => (decimal)slack) - SeatDual.Bound(problem, solution);
    }

    public long PerPerson { get; }

    /// <summary>Circles that may still clash or be too small.</summary>
    public IReadOnlyList<List<int>> Circles { get; }

    /// <summary>No set of circles is worth more, in points.</summary>
    public decimal Points { get; }
}
