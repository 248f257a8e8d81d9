namespace MentorFlow.Domain.Costs;

/// <summary>One line of a bill: units, price and their product. Nothing is taken off for free grants.</summary>
/// <param name="Price">Of one unit.</param>
/// <param name="Sum">With histories in Azure Storage, the default.</param>
/// <param name="OnScheduler">With histories in the Durable Task Scheduler.</param>
public sealed record BilledLine(CostUnit Unit, decimal Units, decimal Price, decimal Sum, decimal OnScheduler)
{
    /// <summary>A millionth of the currency.</summary>
    public const int Digits = 6;

    /// <summary>Every unit has its line, so that nobody wonders where one is.</summary>
    public static IReadOnlyList<BilledLine> Of(UsageCounts used, UnitPrices prices) =>
        [.. CostUnits.All.Select(unit => Of(unit, UnitsOf(unit, used), CostUnits.PriceOf(unit, prices)))];

    private static BilledLine Of(CostUnit unit, decimal units, decimal price)
    {
        var sum = Math.Round(units * price, Digits);
        return new BilledLine(unit, units, price, CostUnits.IsOfStorage(unit) ? sum : 0, CostUnits.IsOfScheduler(unit) ? sum : 0);
    }

    private static decimal UnitsOf(CostUnit unit, UsageCounts used) => unit switch
    {
        CostUnit.VideoMinutes => used.VideoMinutes,
        CostUnit.Mails => used.Mails,
        CostUnit.MailMegabytes => used.MailBytes / 1_000_000m,
        CostUnit.Executions => used.Executions,
        CostUnit.GigabyteSeconds => used.Executions * PlatformFactors.GigabytesAnInstance,
        CostUnit.RequestUnits => used.RequestUnits,
        CostUnit.QueueOperations => used.Actions * PlatformFactors.QueueOperationsPerMessage,
        CostUnit.TableOperations => TurnsOf(used) * PlatformFactors.TableOperationsPerTurn,
        CostUnit.HistoryGigabyteMonths =>
            (decimal)TurnsOf(used) * PlatformFactors.RowsPerTurn * PlatformFactors.BytesPerRow * PlatformFactors.MonthsKept / 1_000_000_000,
        CostUnit.SchedulerActions => used.Actions,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, message: null),
    };

    private static long TurnsOf(UsageCounts used) => used.Turns + used.Entities;
}
