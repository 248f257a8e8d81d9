namespace MentorFlow.Matching.Solvers;

/// <summary>
/// Free seats and rows that may stay without, nearest first. Lengths that have shrunk are offered again, those that have grown are
/// found out when they come up.
/// </summary>
internal sealed class SeatExits(SeatNodes nodes)
{
    private readonly DistanceHeap heap = new();
    private readonly bool[] isOut = new bool[nodes.All.Length];
    private readonly List<int> takenOut = [];

    public long Nearest => heap.Count == 0 ? SeatNodes.Far : heap.LeastKey - nodes.Lift;

    public void Offer(int node)
    {
        var length = nodes.Exit(node);
        if (length < SeatNodes.Far)
        {
            heap.Push(node, length + nodes.Lift);
        }
    }

    /// <summary>Takes out the nearest, unless its length was no longer true.</summary>
    public bool TryTake(out int node)
    {
        var told = Nearest;
        node = heap.Pop();
        var length = nodes.Exit(node);
        if (length > told)
        {
            Offer(node);
        }

        if (length != told || isOut[node])
        {
            return false;
        }

        isOut[node] = true;
        takenOut.Add(node);
        return true;
    }

    /// <summary>Puts back what one search took out, as far as it is still free.</summary>
    public void PutBack()
    {
        foreach (var node in takenOut)
        {
            isOut[node] = false;
            Offer(node);
        }

        takenOut.Clear();
    }
}
