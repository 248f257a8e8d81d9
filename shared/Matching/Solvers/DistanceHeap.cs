namespace MentorFlow.Matching.Solvers;

/// <summary>A four-way heap of nodes by distance that lets a distance fall; nodes are numbered from zero.</summary>
internal sealed class DistanceHeap(int nodes)
{
    private readonly long[] keys = new long[nodes];
    private readonly int[] order = new int[nodes];
    private readonly int[] place = Filled(nodes);

    public int Count { get; private set; }

    public long LeastKey => keys[order[0]];

    public void PushOrLower(int node, long key)
    {
        keys[node] = key;
        if (place[node] < 0)
        {
            place[node] = Count++;
        }

        SiftUp(node, place[node]);
    }

    public int Pop()
    {
        var least = order[0];
        place[least] = -1;
        var last = order[--Count];
        if (Count > 0)
        {
            SiftDown(last);
        }

        return least;
    }

    public void Clear()
    {
        for (var at = 0; at < Count; at++)
        {
            place[order[at]] = -1;
        }

        Count = 0;
    }

    private static int[] Filled(int nodes)
    {
        var places = new int[nodes];
        Array.Fill(places, -1);
        return places;
    }

    private void SiftUp(int node, int at)
    {
        var key = keys[node];
        while (at > 0)
        {
            var above = (at - 1) >> 2;
            if (keys[order[above]] <= key)
            {
                break;
            }

            order[at] = order[above];
            place[order[at]] = at;
            at = above;
        }

        order[at] = node;
        place[node] = at;
    }

    private void SiftDown(int node)
    {
        var key = keys[node];
        var at = 0;
        while (true)
        {
            var first = (at << 2) + 1;
            if (first >= Count)
            {
                break;
            }

            var least = first;
            for (var child = first + 1; child < Math.Min(first + 4, Count); child++)
            {
                if (keys[order[child]] < keys[order[least]])
                {
                    least = child;
                }
            }

            if (keys[order[least]] >= key)
            {
                break;
            }

            order[at] = order[least];
            place[order[at]] = at;
            at = least;
        }

        order[at] = node;
        place[node] = at;
    }
}
