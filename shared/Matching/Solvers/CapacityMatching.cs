namespace MentorFlow.Matching.Solvers;

/// <summary>
/// As many rows seated as columns can hold, rows of higher rank first: a plain maximum matching with capacities,
/// and the labels that prove no more rows fit.
/// </summary>
public sealed class CapacityMatching
{
    private const int Nobody = -1;

    private readonly int[] rowStart;
    private readonly int[] column;
    private readonly int[] seatStart;
    private readonly int[] seatedRow;
    private readonly int[] taken;
    private readonly int[] columnOf;
    private readonly int[] cameFrom;
    private readonly Queue<int> queue = new();

    /// <param name="rowStart">First edge of each row, and the number of edges at the end.</param>
    /// <param name="column">Column of each edge.</param>
    /// <param name="capacity">Seats of each column.</param>
    /// <param name="rank">Rank of each row; 0 asks for no seat.</param>
    public CapacityMatching(int[] rowStart, int[] column, IReadOnlyList<int> capacity, IReadOnlyList<int> rank)
    {
        this.rowStart = rowStart;
        this.column = column;
        seatStart = new int[capacity.Count + 1];
        for (var index = 0; index < capacity.Count; index++)
        {
            seatStart[index + 1] = seatStart[index] + capacity[index];
        }

        seatedRow = new int[seatStart[^1]];
        taken = new int[capacity.Count];
        cameFrom = new int[capacity.Count];
        columnOf = Enumerable.Repeat(Nobody, rank.Count).ToArray();
        RowLabel = new long[rank.Count];
        ColumnLabel = new long[capacity.Count];
        foreach (var level in rank.Distinct().Where(level => level > 0).OrderDescending())
        {
            Seat([.. Enumerable.Range(0, rank.Count).Where(row => rank[row] == level)], level);
        }
    }

    /// <summary>Rank of the rows left out from which a row can be reached; 0 where none can. Prices that prove the answer.</summary>
    public long[] RowLabel { get; }

    public long[] ColumnLabel { get; }

    public bool IsSeated(int row) => columnOf[row] != Nobody;

    private void Seat(List<int> rows, int rank)
    {
        var progress = true;
        while (progress && rows.Count > 0)
        {
            Array.Fill(cameFrom, Nobody);
            progress = false;
            foreach (var row in rows)
            {
                progress |= Augment(row);
            }

            rows.RemoveAll(IsSeated);
        }

        Label(rows, rank);
    }

    // Columns seen in this phase are not looked at again, whether the path through them succeeded or not: what that misses
    // the next phase finds, and a phase without success has seen everything there is.
    private bool Augment(int source)
    {
        queue.Clear();
        queue.Enqueue(source);
        while (queue.TryDequeue(out var row))
        {
            for (var edge = rowStart[row]; edge < rowStart[row + 1]; edge++)
            {
                var seat = column[edge];
                if (cameFrom[seat] != Nobody || ColumnLabel[seat] > 0)
                {
                    continue;
                }

                cameFrom[seat] = row;
                if (taken[seat] < seatStart[seat + 1] - seatStart[seat])
                {
                    Shift(source, seat);
                    return true;
                }

                for (var place = seatStart[seat]; place < seatStart[seat] + taken[seat]; place++)
                {
                    queue.Enqueue(seatedRow[place]);
                }
            }
        }

        return false;
    }

    private void Shift(int source, int free)
    {
        taken[free]++;
        var place = seatStart[free] + taken[free] - 1;
        for (var seat = free; ;)
        {
            var row = cameFrom[seat];
            var left = columnOf[row];
            seatedRow[place] = row;
            columnOf[row] = seat;
            if (row == source)
            {
                return;
            }

            place = Array.IndexOf(seatedRow, row, seatStart[left], taken[left]);
            seat = left;
        }
    }

    private void Label(List<int> open, int rank)
    {
        open.ForEach(row => RowLabel[row] = rank);
        if (open.Count == 0)
        {
            return;
        }

        for (var seat = 0; seat < taken.Length; seat++)
        {
            if (cameFrom[seat] == Nobody || ColumnLabel[seat] > 0)
            {
                continue;
            }

            ColumnLabel[seat] = rank;
            for (var place = seatStart[seat]; place < seatStart[seat] + taken[seat]; place++)
            {
                RowLabel[seatedRow[place]] = rank;
            }
        }
    }
}
