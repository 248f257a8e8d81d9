using MentorFlow.Domain.Imports;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>How far a list that was handed in has come.</summary>
/// <param name="ConfirmedAt">When it was said that it is to be taken in, UTC; null before.</param>
/// <param name="Taken">Of the good rows.</param>
/// <param name="IsDone">Whether all of them are taken in.</param>
public sealed record ImportProgress(
    string OrderId, int Rows, int Good, ImportCounts Counts, int Problems, DateTimeOffset? ConfirmedAt, int Taken, bool IsDone)
{
    /// <param name="portions">How many are taken in.</param>
    public static ImportProgress Of(ImportOrder order, int portions)
    {
        var taken = Math.Min(order.Good, portions * ImportPortion.Size);
        return new ImportProgress(
            order.OrderId,
            order.Rows,
            order.Good,
            order.Counts,
            order.Problems,
            order.ConfirmedAt,
            taken,
            order.ConfirmedAt is not null && taken == order.Good);
    }
}
