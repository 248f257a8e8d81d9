using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Rehearsals;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>What a month costs before anything happens. Cosmos DB without provisioned throughput, the vault and an app that sleeps cost nothing then.</summary>
internal static class MonthlyFloor
{
    /// <summary>Of a task hub with the default number of partitions: four for orchestrations, one for activities.</summary>
    private const int Queues = 5;

    private const decimal Seconds = 365m / 12 * 24 * 60 * 60;
    private const decimal SecondsBetweenPeeks = 10;

    /// <summary>As host.json says; <c>InfrastructureTests</c> holds the two together.</summary>
    internal const decimal SecondsBetweenReads = 5;

    /// <summary>Leases on the partitions, counted at Azurite: 30 a minute.</summary>
    private const decimal LeasesPerSecond = 0.5m;

    /// <summary>An app that sleeps on Azure Storage is woken by the platform's scale controller, which looks into its queues.</summary>
    public static IReadOnlyList<CostLine> Asleep(UnitPrices prices) =>
        [Line("Queue reads of the scale controller", Queues * Seconds / SecondsBetweenPeeks, prices.MillionQueueOperations / 1_000_000, onScheduler: false)];

    /// <summary>One instance kept awake for the orchestrations: a choice on Azure Storage, a must on the scheduler.</summary>
    public static IReadOnlyList<CostLine> AlwaysReady(UnitPrices prices) =>
    [
        Line(
            "Gigabyte seconds of one always-ready instance",
            Seconds * CostForecasting.GigabytesAnInstance,
            prices.AlwaysReadyGigabyteSecond,
            onScheduler: true),
        Line("Its queue reads", Queues * Seconds / SecondsBetweenReads, prices.MillionQueueOperations / 1_000_000, onScheduler: false),
        Line("Its leases in a table", Seconds * LeasesPerSecond, prices.MillionTableOperations / 1_000_000, onScheduler: false),
    ];

    private static CostLine Line(string what, decimal units, decimal price, bool onScheduler)
    {
        var cost = Math.Round(units * price, 2);
        return new CostLine(what, Math.Round(units), price, cost, onScheduler ? cost : 0);
    }
}
