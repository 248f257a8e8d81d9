using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MentorFlow.Matching.Solvers;

/// <summary>The two lowest of cost minus price along a row.</summary>
internal static class RowScan
{
    private static readonly int Lanes = Vector256<double>.Count;

    public static (int First, double FirstValue, int Second, double SecondValue) TwoLowest(ReadOnlySpan<double> cost, ReadOnlySpan<double> price)
    {
        ref var costs = ref MemoryMarshal.GetReference(cost);
        ref var prices = ref MemoryMarshal.GetReference(price);
        var (low, next) = (Vector256.Create(double.PositiveInfinity), Vector256.Create(double.PositiveInfinity));
        var (lowAt, nextAt) = (Vector256<long>.Zero, Vector256<long>.Zero);
        var at = Vector256.Create(0L, 1, 2, 3);
        var step = Vector256.Create((long)Lanes);
        var column = 0;

        for (; column <= cost.Length - Lanes; column += Lanes)
        {
            var value = Vector256.LoadUnsafe(ref costs, (nuint)column) - Vector256.LoadUnsafe(ref prices, (nuint)column);
            var lower = Vector256.LessThan(value, low);
            var between = Vector256.LessThan(value, next);
            next = Vector256.ConditionalSelect(lower, low, Vector256.ConditionalSelect(between, value, next));
            nextAt = Vector256.ConditionalSelect(lower.AsInt64(), lowAt, Vector256.ConditionalSelect(between.AsInt64(), at, nextAt));
            low = Vector256.ConditionalSelect(lower, value, low);
            lowAt = Vector256.ConditionalSelect(lower.AsInt64(), at, lowAt);
            at += step;
        }

        var best = new TwoBest();
        for (var lane = 0; lane < Lanes; lane++)
        {
            best.Offer((int)lowAt[lane], low[lane]);
            best.Offer((int)nextAt[lane], next[lane]);
        }

        for (; column < cost.Length; column++)
        {
            best.Offer(column, cost[column] - price[column]);
        }

        return (best.First, best.FirstValue, best.Second, best.SecondValue);
    }

    private struct TwoBest
    {
        public int First = -1;
        public int Second = -1;
        public double FirstValue = double.PositiveInfinity;
        public double SecondValue = double.PositiveInfinity;

        public TwoBest()
        {
        }

        public void Offer(int column, double value)
        {
            if (value < FirstValue)
            {
                (Second, SecondValue, First, FirstValue) = (First, FirstValue, column, value);
            }
            else if (value < SecondValue)
            {
                (Second, SecondValue) = (column, value);
            }
        }
    }
}
