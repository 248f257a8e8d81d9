namespace MentorFlow.Domain.Costs;

/// <summary>What a unit costs, in the currency of its <see cref="PriceList"/>. Every contract and region differs.</summary>
/// <param name="Mail">One mail handed to the provider.</param>
/// <param name="MailMegabyte">One megabyte of mail.</param>
/// <param name="VideoMinute">One participant for one minute; 0 for calls from browser to browser.</param>
/// <param name="MillionExecutions">A million function executions.</param>
/// <param name="GigabyteSecond">Memory of a function instance, for a second.</param>
/// <param name="MillionRequestUnits">A million request units of Cosmos DB.</param>
/// <param name="MillionQueueOperations">A million operations on queues of a general-purpose v2 account.</param>
/// <param name="MillionTableOperations">A million operations on its tables.</param>
/// <param name="HistoryGigabyteMonth">A gigabyte in its tables, for a month.</param>
/// <param name="AlwaysReadyGigabyteSecond">Memory of an instance that waits always ready, for a second.</param>
/// <param name="MillionSchedulerActions">A million actions of the Durable Task Scheduler; 0 until your contract says.</param>
public sealed record UnitPrices(
    decimal Mail,
    decimal MailMegabyte,
    decimal VideoMinute,
    decimal MillionExecutions,
    decimal GigabyteSecond,
    decimal MillionRequestUnits,
    decimal MillionQueueOperations,
    decimal MillionTableOperations,
    decimal HistoryGigabyteMonth,
    decimal AlwaysReadyGigabyteSecond,
    decimal MillionSchedulerActions)
{
    /// <summary>Those of the list that comes with the product.</summary>
    public static UnitPrices Default => PriceList.BuiltIn.Prices;

    /// <summary>None of anything.</summary>
    public static UnitPrices Nothing { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>As files and commands spell them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "mail",
        "mail-megabyte",
        "video-minute",
        "million-executions",
        "gigabyte-second",
        "million-request-units",
        "million-queue-operations",
        "million-table-operations",
        "history-gigabyte-month",
        "always-ready-gigabyte-second",
        "million-scheduler-actions",
    ];

    /// <exception cref="ArgumentException">There is no such price.</exception>
    public UnitPrices With(string name, decimal price) => name switch
    {
        "mail" => this with { Mail = price },
        "mail-megabyte" => this with { MailMegabyte = price },
        "video-minute" => this with { VideoMinute = price },
        "million-executions" => this with { MillionExecutions = price },
        "gigabyte-second" => this with { GigabyteSecond = price },
        "million-request-units" => this with { MillionRequestUnits = price },
        "million-queue-operations" => this with { MillionQueueOperations = price },
        "million-table-operations" => this with { MillionTableOperations = price },
        "history-gigabyte-month" => this with { HistoryGigabyteMonth = price },
        "always-ready-gigabyte-second" => this with { AlwaysReadyGigabyteSecond = price },
        "million-scheduler-actions" => this with { MillionSchedulerActions = price },
        _ => throw new ArgumentException($"There is no price \"{name}\"; known are {string.Join(", ", Names)}.", nameof(name)),
    };
}
