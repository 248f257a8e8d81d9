namespace MentorFlow.Matching.Solvers;

/// <summary>
/// A four-way heap of nodes by distance. A node pushed again with a shorter distance simply comes out twice; the caller knows
/// the true distance and passes over the stale one, which is cheaper than keeping track of places.
/// </summary>
internal sealed class DistanceHeap
{
    /// <summary>Farther than anything; two of it can be added.</summary>
    public const long Far = long.MaxValue / 4;

    private (long Key, int Node)[] entries = new (long, int)[64];

    public int Count { get; private set; }

    public long LeastKey => Count == 0 ? Far : entries[0].Key;

    public void Push(int node, long key)
    {
        if (Count == entries.Length)
        {
            Array.Resize(ref entries, 2 * Count);
        }

        var heap = entries;
        var at = Count++;
        while (at > 0 && heap[(at - 1) >> 2].Key > key)
        {
            heap[at] = heap[(at - 1) >> 2];
            at = (at - 1) >> 2;
        }

        heap[at] = (key, node);
    }

    public int Pop()
    {
        var heap = entries;
        var least = heap[0].Node;
        var last = heap[--Count];
        var at = 0;
        for (var first = 1; first < Count; first = (at << 2) + 1)
        {
            var child = first;
            for (var other = first + 1; other < Math.Min(first + 4, Count); other++)
            {
                child = heap[other].Key < heap[child].Key ? other : child;
            }

            if (heap[child].Key >= last.Key)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = last;
        return least;
    }

    public void Clear() => Count = 0;
}
