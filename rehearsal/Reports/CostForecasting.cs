using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>Forecasts what one mentorship costs from what the rehearsal used; pure.</summary>
internal static class CostForecasting
{
    internal const int GigabytesAnInstance = PlatformFactors.GigabytesAnInstance;
    private const int RequestUnitsPerWrite = PlatformFactors.RequestUnitsPerWrite;
    private const int RequestUnitsKnownTo = 100;
    private const int BytesPerRow = PlatformFactors.BytesPerRow;
    private const int MonthsKept = PlatformFactors.MonthsKept;

    /// <param name="currency">Of the prices.</param>
    public static CostForecast Of(Usage usage, UnitPrices prices, string currency = PriceList.Dollars)
    {
        decimal mentorships = Math.Max(1, usage.Mentorships);
        var hub = HubWork.Of(usage);
        var executions = usage.Activities + hub.Turns;
        CostLine[] lines =
        [
            Both(CostUnit.VideoMinutes, usage.VideoMinutes),
            Both(CostUnit.Mails, usage.Mails),
            Both(CostUnit.MailMegabytes, usage.MailBytes / 1_000_000m),
            Both(CostUnit.Executions, executions),
            Both(CostUnit.GigabyteSeconds, executions * GigabytesAnInstance),
            Both(CostUnit.RequestUnits, Round((usage.Writes * RequestUnitsPerWrite) + (usage.Reads * PlatformFactors.RequestUnitsPerRead))),
            Storage(CostUnit.QueueOperations, hub.QueueOperations),
            Storage(CostUnit.TableOperations, hub.TableOperations),
            Storage(CostUnit.HistoryGigabyteMonths, hub.HistoryRows * BytesPerRow * MonthsKept / 1_000_000_000),
            Both(CostUnit.SchedulerActions, hub.Messages) with { Cost = 0 },
        ];
        return new CostForecast(
            lines.Sum(line => line.Cost), lines.Sum(line => line.OnScheduler), lines, MonthlyFloor.Asleep(prices), MonthlyFloor.AlwaysReady(prices), Assumed)
        {
            Currency = currency == PriceList.Dollars ? null : currency,
        };

        CostLine Both(CostUnit unit, decimal units)
        {
            var price = CostUnits.PriceOf(unit, prices);
            var cost = Math.Round(units / mentorships * price, BilledLine.Digits);
            return new CostLine(CostUnits.ReportedAs(unit), Math.Round(units / mentorships, 3), price, cost, cost);
        }

        // What runs side by side may look once more or once less: nobody's forecast depends on it.
        decimal Round(decimal units) => Math.Round(units / RequestUnitsKnownTo) * RequestUnitsKnownTo;

        CostLine Storage(CostUnit unit, decimal units) => Both(unit, units) with { OnScheduler = 0 };
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
