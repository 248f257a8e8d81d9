using System.Runtime.InteropServices;

namespace MentorFlow.Matching.Solvers;

/// <summary>
/// What one search knows so far: how far nodes are from its start and from its end, and the shortest way on which the two meet.
/// Afterwards prices make every way of that length cost nothing, and people move along it.
/// </summary>
internal sealed class SeatWays(SeatState state, SeatNodes nodes, SeatExits exits)
{
    public const int None = -1;

    private readonly SeatProblem problem = state.Problem;
    private readonly List<int> reached = [];
    private readonly List<int> leading = [];
    private readonly List<int> path = [];
    private int meeting;

    /// <summary>Length of the shortest way found.</summary>
    public long Best { get; private set; }

    /// <summary>Whether the start is whatever a seat or slack that is used can be taken from, rather than a row.</summary>
    public bool Returning { get; set; }

    public void Begin() => (Best, meeting) = (SeatNodes.Far, None);

    public void Come(int node, long length, int edge)
    {
        ref var here = ref nodes.All[node];
        if (here.Come == SeatNodes.Far)
        {
            reached.Add(node);
        }

        (here.Come, here.CameBy) = (length, edge);
        var exit = nodes.Exit(node);
        if (exit < here.Togo)
        {
            Go(node, exit, None);
        }
        else
        {
            Meet(node, length + here.Togo);
        }
    }

    public void Go(int node, long length, int edge)
    {
        ref var here = ref nodes.All[node];
        if (here.Togo == SeatNodes.Far)
        {
            leading.Add(node);
        }

        (here.Togo, here.GoesBy) = (length, edge);
        Meet(node, length + (Returning ? nodes.Entrance(node) : here.Come));
    }

    /// <summary>A row comes to its place: prices near the start rise and all others rise less those near the end.</summary>
    /// <param name="radius">How far from its start the search has seen everything.</param>
    public void Arrive(long radius)
    {
        foreach (var node in CollectionsMarshal.AsSpan(reached))
        {
            ref var here = ref nodes.All[node];
            var by = radius - here.Come;
            here.Come = SeatNodes.Far;
            if (by > 0)
            {
                here.Price += by;
                exits.Offer(node);
            }
        }

        reached.Clear();
        LowerLeading(Best - radius);
        nodes.Lift += Best - radius;
        for (var node = meeting; nodes.All[node].CameBy is var edge and not None; node = OtherEnd(node, edge))
        {
            path.Add(edge);
        }

        path.Reverse();
        var end = Follow();
        if (end < problem.Rows)
        {
            state.SlackUsed[end]++;
        }

        Move();
    }

    /// <summary>What was used is given back to where the search ended: prices near there fall.</summary>
    public void GiveBack()
    {
        LowerLeading(Best);
        if (meeting < problem.Rows)
        {
            state.SlackUsed[meeting]--;
        }

        Follow();
        Move();
    }

    private void Meet(int node, long length)
    {
        if (length < Best)
        {
            (Best, meeting) = (length, node);
        }
    }

    private void LowerLeading(long radius)
    {
        foreach (var node in CollectionsMarshal.AsSpan(leading))
        {
            var by = radius - nodes.All[node].Togo;
            nodes.All[node].Togo = SeatNodes.Far;
            if (by > 0)
            {
                nodes.Lower(node, by);
            }
        }

        leading.Clear();
    }

    private int Follow()
    {
        var node = meeting;
        for (; nodes.All[node].GoesBy is var edge and not None; node = OtherEnd(node, edge))
        {
            path.Add(edge);
        }

        return node;
    }

    private int OtherEnd(int node, int edge) => node < problem.Rows ? nodes.Node(problem.Column[edge]) : state.RowOf[edge];

    // From the end, so that a seat is free before it is taken.
    private void Move()
    {
        for (var place = path.Count - 1; place >= 0; place--)
        {
            if (state.Chosen[path[place]])
            {
                state.Rise(path[place]);
            }
            else
            {
                state.Sit(path[place]);
            }
        }

        path.Clear();
    }
}
