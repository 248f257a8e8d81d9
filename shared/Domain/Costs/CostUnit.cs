namespace MentorFlow.Domain.Costs;

/// <summary>What a bill counts, in the order in which it is shown.</summary>
public enum CostUnit
{
    /// <summary>Of one participant, in calls that a provider bills.</summary>
    VideoMinutes,
    Mails,
    MailMegabytes,
    Executions,
    GigabyteSeconds,
    RequestUnits,
    QueueOperations,
    TableOperations,
    HistoryGigabyteMonths,

    /// <summary>In place of the three before it, where the Durable Task Scheduler keeps the histories.</summary>
    SchedulerActions,
}

public static class CostUnits
{
    private const decimal Million = 1_000_000;

    public static IReadOnlyList<CostUnit> All { get; } = Enum.GetValues<CostUnit>();

    /// <summary>As the report of a rehearsal names them, which is kept and read again.</summary>
    public static string ReportedAs(CostUnit unit) => unit switch
    {
        CostUnit.VideoMinutes => "Video, participant minutes",
        CostUnit.Mails => "Mails",
        CostUnit.MailMegabytes => "Megabytes of mail",
        CostUnit.Executions => "Function executions",
        CostUnit.GigabyteSeconds => "Gigabyte seconds",
        CostUnit.RequestUnits => "Request units",
        CostUnit.QueueOperations => "Queue operations",
        CostUnit.TableOperations => "Table operations",
        CostUnit.HistoryGigabyteMonths => "Gigabyte months of histories",
        CostUnit.SchedulerActions => "Scheduler actions",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, message: null),
    };

    /// <summary>Of one unit.</summary>
    public static decimal PriceOf(CostUnit unit, UnitPrices prices) => unit switch
    {
        CostUnit.VideoMinutes => prices.VideoMinute,
        CostUnit.Mails => prices.Mail,
        CostUnit.MailMegabytes => prices.MailMegabyte,
        CostUnit.Executions => prices.MillionExecutions / Million,
        CostUnit.GigabyteSeconds => prices.GigabyteSecond,
        CostUnit.RequestUnits => prices.MillionRequestUnits / Million,
        CostUnit.QueueOperations => prices.MillionQueueOperations / Million,
        CostUnit.TableOperations => prices.MillionTableOperations / Million,
        CostUnit.HistoryGigabyteMonths => prices.HistoryGigabyteMonth,
        CostUnit.SchedulerActions => prices.MillionSchedulerActions / Million,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, message: null),
    };

    /// <summary>Whether it is billed where histories are in Azure Storage.</summary>
    public static bool IsOfStorage(CostUnit unit) => unit is not CostUnit.SchedulerActions;

    /// <summary>Whether it is billed where the Durable Task Scheduler keeps them.</summary>
    public static bool IsOfScheduler(CostUnit unit) =>
        unit is not (CostUnit.QueueOperations or CostUnit.TableOperations or CostUnit.HistoryGigabyteMonths);
}
