using MentorFlow.Domain.Rehearsals;
using MentorFlow.Orchestrations.Waiting;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>Forecasts what one mentorship costs from what the rehearsal used; pure.</summary>
internal static class CostForecasting
{
    internal const int GigabytesAnInstance = 2;
    private const int RequestUnitsPerWrite = 10;
    private const int RequestUnitsKnownTo = 100;
    private const int BytesPerRow = 1_000;

    /// <summary>A mentorship of half a year and a year of follow-ups.</summary>
    private const int MonthsKept = 18;

    public static CostForecast Of(Usage usage, UnitPrices prices)
    {
        decimal mentorships = Math.Max(1, usage.Mentorships);
        var hub = HubWork.Of(usage);
        var executions = usage.Activities + hub.Turns;
        CostLine[] lines =
        [
            Both("Video, participant minutes", usage.VideoMinutes, prices.VideoMinute),
            Both("Mails", usage.Mails, prices.Mail),
            Both("Megabytes of mail", usage.MailBytes / 1_000_000m, prices.MailMegabyte),
            Both("Function executions", executions, prices.MillionExecutions / 1_000_000),
            Both("Gigabyte seconds", executions * GigabytesAnInstance, prices.GigabyteSecond),
            Both("Request units", Round((usage.Writes * RequestUnitsPerWrite) + usage.Reads), prices.MillionRequestUnits / 1_000_000),
            Storage("Queue operations", hub.QueueOperations, prices.MillionQueueOperations / 1_000_000),
            Storage("Table operations", hub.TableOperations, prices.MillionTableOperations / 1_000_000),
            Storage("Gigabyte months of histories", hub.HistoryRows * BytesPerRow * MonthsKept / 1_000_000_000, prices.HistoryGigabyteMonth),
            Both("Scheduler actions", hub.Messages, prices.MillionSchedulerActions / 1_000_000) with { Cost = 0 },
        ];
        return new CostForecast(
            lines.Sum(line => line.Cost), lines.Sum(line => line.OnScheduler), lines, MonthlyFloor.Asleep(prices), MonthlyFloor.AlwaysReady(prices), Assumed);

        CostLine Both(string what, decimal units, decimal price)
        {
            var cost = Math.Round(units / mentorships * price, 6);
            return new CostLine(what, Math.Round(units / mentorships, 3), price, cost, cost);
        }

        // What runs side by side may look once more or once less: nobody's forecast depends on it.
        decimal Round(decimal units) => Math.Round(units / RequestUnitsKnownTo) * RequestUnitsKnownTo;

        CostLine Storage(string what, decimal units, decimal price) => Both(what, units, price) with { OnScheduler = 0 };
    }

    private static IReadOnlyList<string> Assumed { get; } =
    [
        "Everything the program used, divided by the mentorships that began.",
        "Activities, orchestrations, the days that instances lived, documents read and written, mails and their size are counted.",
        $"A timer fires every {LongestLeg.Span.Days} days that an instance lives (a longer one is cut into legs), and in between "
            + $"{HubWork.TimersPerSession} times a session and {HubWork.TimersPerWorkItem} a work item; events are {HubWork.EventsPerSession} a session.",
        "An execution is an activity, or an orchestration taken up for a start, a result, a timer or an event.",
        $"Every execution is alone on an instance of {GigabytesAnInstance} GB and billed for a second: an upper bound; free grants are not taken off.",
        $"A message takes {HubWork.QueueOperationsPerMessage} queue operations, a turn {HubWork.TableOperationsPerTurn} table operations and "
            + $"{HubWork.RowsPerTurn} rows of {BytesPerRow / 1_000} KB, a start {HubWork.TableOperationsPerStart} more operations; rows are kept for {MonthsKept} months.",
        "The scheduler bills a message as one action; its price is 0 until your contract says (--price million-scheduler-actions=…).",
        $"A document written takes {RequestUnitsPerWrite} request units, one read takes 1; they are told to the nearest {RequestUnitsKnownTo}.",
        "Video is priced as a provider's calls; calls from browser to browser cost nothing (--price video-minute=0).",
        "What a month costs whether or not anything happens comes on top, as do logs.",
    ];
}
