using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MentorFlow.Matching.Solvers;

/// <summary>Shortest augmenting paths over a full matrix.</summary>
internal sealed class DenseSearch(DenseState state)
{
    private const double Far = double.PositiveInfinity;

    private readonly double[] distance = new double[state.Columns];
    private readonly double[] shielded = new double[state.Columns];
    private readonly long[] from = new long[state.Columns];
    private readonly List<(int Column, double Distance)> settled = [];
    private readonly List<int> free = [];

    public void PlaceAll(List<int> open)
    {
        free.AddRange(Enumerable.Range(0, state.Columns).Where(column => state.RowOf[column] == DenseState.Nobody));
        foreach (var row in open)
        {
            Place(row);
        }
    }

    private void Place(int source)
    {
        Array.Fill(distance, Far);
        state.Price.CopyTo(shielded, 0);
        settled.Clear();

        var row = source;
        var reached = 0.0;
        int end;
        while (true)
        {
            var costs = state.Row(row);
            var own = row == source ? 0 : costs[state.ColumnOf[row]] - state.Price[state.ColumnOf[row]];
            (var nearest, reached) = Relax(costs, reached - own, row);
            end = FreeAt(reached, nearest);
            if (end >= 0)
            {
                break;
            }

            settled.Add((nearest, reached));
            distance[nearest] = Far;
            shielded[nearest] = double.NegativeInfinity;
            row = state.RowOf[nearest];
        }

        foreach (var (column, length) in settled)
        {
            state.Price[column] += length - reached;
        }

        Move(source, end);
    }

    /// <summary>Shortens the path to each column by one through a row, and answers the nearest column not yet settled.</summary>
    // Settled columns are shielded by a price of minus infinity: no path to them is ever short, and no branch is needed.
    private (int Column, double Distance) Relax(ReadOnlySpan<double> cost, double offset, int row)
    {
        ref var costs = ref MemoryMarshal.GetReference(cost);
        ref var prices = ref MemoryMarshal.GetArrayDataReference(shielded);
        ref var distances = ref MemoryMarshal.GetArrayDataReference(distance);
        ref var origins = ref MemoryMarshal.GetArrayDataReference(from);
        var lanes = Vector256<double>.Count;
        var offsets = Vector256.Create(offset);
        var rows = Vector256.Create((long)row);
        var low = Vector256.Create(Far);
        var lowAt = Vector256<long>.Zero;
        var at = Vector256.Create(0L, 1, 2, 3);
        var step = Vector256.Create((long)lanes);
        var column = 0;

        for (; column <= cost.Length - lanes; column += lanes)
        {
            var place = (nuint)column;
            var known = Vector256.LoadUnsafe(ref distances, place);
            var way = Vector256.LoadUnsafe(ref costs, place) - Vector256.LoadUnsafe(ref prices, place) + offsets;
            var shorter = Vector256.LessThan(way, known);
            if (shorter != Vector256<double>.Zero)
            {
                known = Vector256.ConditionalSelect(shorter, way, known);
                known.StoreUnsafe(ref distances, place);
                Vector256.ConditionalSelect(shorter.AsInt64(), rows, Vector256.LoadUnsafe(ref origins, place)).StoreUnsafe(ref origins, place);
            }

            var lower = Vector256.LessThan(known, low);
            low = Vector256.ConditionalSelect(lower, known, low);
            lowAt = Vector256.ConditionalSelect(lower.AsInt64(), at, lowAt);
            at += step;
        }

        var (nearest, least) = (-1, Far);
        for (var lane = 0; lane < lanes; lane++)
        {
            (nearest, least) = low[lane] < least ? ((int)lowAt[lane], low[lane]) : (nearest, least);
        }

        for (; column < cost.Length; column++)
        {
            var way = cost[column] - shielded[column] + offset;
            if (way < distance[column])
            {
                distance[column] = way;
                from[column] = row;
            }

            (nearest, least) = distance[column] < least ? (column, distance[column]) : (nearest, least);
        }

        return (nearest, least);
    }

    // Among equally near columns a free one ends the search: with many ties that is the difference between n and n² steps.
    private int FreeAt(double reached, int nearest)
    {
        if (state.RowOf[nearest] == DenseState.Nobody)
        {
            return nearest;
        }

        foreach (var column in CollectionsMarshal.AsSpan(free))
        {
            if (distance[column] == reached)
            {
                return column;
            }
        }

        return -1;
    }

    private void Move(int source, int end)
    {
        free.Remove(end);
        var column = end;
        while (true)
        {
            var row = (int)from[column];
            var given = state.ColumnOf[row];
            state.Assign(row, column);
            if (row == source)
            {
                return;
            }

            column = given;
        }
    }
}
