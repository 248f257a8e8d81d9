using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Solvers;

namespace MentorFlow.Matching.Circles;

/// <summary>
/// Seats members at hosts as if circles had no smallest size and no clashes, each at the most they could score there:
/// nobody can do better, and it is where real circles start from.
/// </summary>
internal sealed class CircleBound
{
    private readonly SeatProblem problem;
    private readonly SeatSolution solution;

    public CircleBound(CircleGround ground)
    {
        var aims = ground.Frame.Policy.Objectives;
        var edges = (
            from member in Enumerable.Range(0, ground.Members.Count)
            from host in Enumerable.Range(0, ground.Hosts.Count)
            where ground.Allowed(member, host)
            select (Member: member, Host: host))
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

        PerPerson = aims.MostPeople ? ((long)ground.Members.Count * PairScorer.Steps) + 1 : 0;
        problem = new SeatProblem
        {
            RowStart = starts,
            Column = [.. edges.Select(edge => edge.Host)],
            Cost = [.. edges.Select(edge => aims.TotalScore ? -(long)ground.MostSteps(edge.Member, edge.Host) : 0)],
            SlackStart = [.. Enumerable.Range(0, ground.Members.Count + 1)],
            Slack = [.. Enumerable.Range(0, ground.Members.Count).Select(member => PerPerson * ground.Points(member))],
            SeatStart = [.. Enumerable.Range(0, ground.Hosts.Count + 1).Select(host => host * ground.Bounds.MaxMembers)],
            Seat = new long[ground.Hosts.Count * ground.Bounds.MaxMembers],
        };
        solution = SeatFlow.Solve(problem);
        Circles =
        [
            .. ground.Hosts.Select((_, host) =>
                Enumerable.Range(0, edges.Count).Where(edge => solution.Chosen[edge] && edges[edge].Host == host).Select(edge => edges[edge].Member).ToList()),
        ];
        Points = problem.Slack.Sum(slack => (decimal)slack) - SeatDual.Bound(problem, solution);
    }

    public long PerPerson { get; }

    /// <summary>Circles that may still clash or be too small.</summary>
    public IReadOnlyList<List<int>> Circles { get; }

    /// <summary>No set of circles is worth more, in points.</summary>
    public decimal Points { get; }
}
