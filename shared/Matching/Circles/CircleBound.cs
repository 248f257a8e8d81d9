using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Solvers;

namespace MentorFlow.Matching.Circles;

/// <summary>
/// Seats members at tables as if circles had no smallest size and no clashes, each at the most they could score there:
/// nobody can do better, and it is where real circles start from.
/// </summary>
internal sealed class CircleBound
{
    private readonly CircleGround ground;
    private readonly int columns;

    public CircleBound(CircleGround ground)
    {
        this.ground = ground;
        var aims = ground.Frame.Policy.Objectives;
        PerPerson = aims.MostPeople ? ((long)ground.Members.Count * PairScorer.Steps) + 1 : 0;

        // Tables among equals are all alike, and one column.
        columns = Math.Min(ground.Tables.Count, ground.Known + 1);
        var partners = new CirclePartners(ground);
        Most = new int[ground.Members.Count * columns];
        for (var at = 0; at < Most.Length; at++)
        {
            var (member, table) = Math.DivRem(at, columns);
            Most[at] = CanSit(member, table) ? ground.MostSteps(member, table, partners.BestOf(member)) : -1;
        }

        (Circles, Points) = Seat(Most);
        if (aims.TotalScore && columns > ground.Known)
        {
            // What each could score by themselves, or what they could all score together: both hold, and the lower one is taken.
            var together = (int[])Most.Clone();
            foreach (var (member, fit) in partners.Together(ground.Tables[^1].Least - 1).Index())
            {
                together[(member * columns) + ground.Known] = (int)Math.Ceiling(ground.MostStepsWith(member, ground.Known, fit) + 0.5);
            }

            Points = Math.Min(Points, Seat(together).Points);
        }
    }

    public long PerPerson { get; }

    /// <summary>Circles that may still clash or be too small.</summary>
    public IReadOnlyList<List<int>> Circles { get; }

    /// <summary>No set of circles is worth more, in points.</summary>
    public decimal Points { get; }

    private int[] Most { get; }

    /// <summary>The most that a member can score at a table, whoever else is there; -1 where they may not be.</summary>
    public int MostSteps(int member, int table) => Most[(member * columns) + Math.Min(table, columns - 1)];

    // Who is kept apart from so many that no circle of theirs reaches its size sits nowhere.
    private bool CanSit(int member, int table)
    {
        if (!ground.Allowed(member, table))
        {
            return false;
        }

        var missing = ground.Tables[table].Least - 1;
        for (var other = 0; missing > 0 && other < ground.Members.Count; other++)
        {
            missing -= other != member && ground.Allowed(other, table) && !ground.Clash(member, other) ? 1 : 0;
        }

        return missing <= 0;
    }

    private (IReadOnlyList<List<int>> Circles, decimal Points) Seat(int[] steps)
    {
        var members = ground.Members.Count;
        var edges = Enumerable.Range(0, steps.Length).Where(at => Most[at] >= 0).Select(at => (Member: at / columns, Column: at % columns)).ToList();
        var starts = new int[members + 1];
        foreach (var (member, _) in edges)
        {
            starts[member + 1]++;
        }

        for (var member = 0; member < members; member++)
        {
            starts[member + 1] += starts[member];
        }

        var seats = new int[columns + 1];
        for (var column = 0; column < columns; column++)
        {
            var alike = column < ground.Known ? 1 : ground.Tables.Count - ground.Known;
            seats[column + 1] = seats[column] + (int)Math.Min(members, (long)alike * ground.Tables[column].Most);
        }

        var total = ground.Frame.Policy.Objectives.TotalScore;
        var problem = new SeatProblem
        {
            RowStart = starts,
            Column = [.. edges.Select(edge => edge.Column)],
            Cost = [.. edges.Select(edge => total ? -(long)steps[(edge.Member * columns) + edge.Column] : 0)],
            SlackStart = [.. Enumerable.Range(0, members + 1)],
            Slack = [.. Enumerable.Range(0, members).Select(member => PerPerson * ground.Points(member))],
            SeatStart = seats,
            Seat = new long[seats[^1]],
        };
        var solution = SeatFlow.Solve(problem);
        var circles = ground.Tables.Select(_ => new List<int>()).ToList();
        foreach (var (index, (member, column)) in edges.Index())
        {
            if (solution.Chosen[index])
            {
                var table = Enumerable.Range(column, column < ground.Known ? 1 : ground.Tables.Count - column)
                    .First(table => column < ground.Known || circles[table].Count < ground.Tables[table].Most);
                circles[table].Add(member);
            }
        }

        return (circles, problem.Slack.Sum(slack => (decimal)slack) - SeatDual.Bound(problem, solution));
    }
}
