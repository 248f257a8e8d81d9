namespace MentorFlow.Rehearsal.Reports;

/// <summary>What one mentorship costs, forecast from what the rehearsal used: everything divided by the mentorships, so that recruiting and training are in it.</summary>
/// <param name="Total">US dollars a mentorship.</param>
public sealed record CostForecast(decimal Total, IReadOnlyList<CostLine> Lines, IReadOnlyList<string> Assumptions)
{
    private const int TimersPerSession = 4;
    private const int TimersPerWorkItem = 2;
    private const int RequestUnitsPerWrite = 10;
    private const decimal GigabytesAnInstance = 2;

    public static CostForecast Of(Usage usage, UnitPrices prices)
    {
        decimal mentorships = Math.Max(1, usage.Mentorships);
        decimal timers = (usage.Sessions * TimersPerSession) + (usage.WorkItems * TimersPerWorkItem);

        // An event wakes whoever waits for it; each session has two arrivals, or what stands for them.
        decimal events = usage.Sessions * 2m;
        var executions = usage.Activities + usage.Orchestrations + usage.Activities + timers + events;
        var actions = (2 * usage.Orchestrations) + (2 * usage.Activities) + timers + events;
        decimal requestUnits = (usage.Writes * RequestUnitsPerWrite) + usage.Reads;
        CostLine[] lines =
        [
            Line("Video, participant minutes", usage.VideoMinutes, prices.VideoMinute),
            Line("Mails", usage.Mails, prices.Mail),
            Line("Megabytes of mail", usage.MailBytes / 1_000_000m, prices.MailMegabyte),
            Line("Function executions", executions, prices.MillionExecutions / 1_000_000),
            Line("Gigabyte seconds", executions * GigabytesAnInstance, prices.GigabyteSecond),
            Line("Request units", requestUnits, prices.MillionRequestUnits / 1_000_000),
            Line("Scheduler actions", actions, prices.MillionSchedulerActions / 1_000_000),
        ];
        return new CostForecast(lines.Sum(line => line.Cost), lines, Assumed);

        CostLine Line(string what, decimal units, decimal price) =>
            new(what, Math.Round(units / mentorships, 2), price, Math.Round(units / mentorships * price, 6));
    }

    private static IReadOnlyList<string> Assumed { get; } =
    [
        "Everything the program used, divided by the mentorships that began.",
        $"Activities, orchestrations, documents read and written, mails and their size are counted; timers are taken as {TimersPerSession} a session and {TimersPerWorkItem} a work item, events as 2 a session.",
        "An execution is an activity, or an orchestration taken up for a start, a result, a timer or an event.",
        $"Every execution is alone on an instance of {GigabytesAnInstance:0} GB and billed for a second: an upper bound; free grants are not taken off.",
        $"A document written takes {RequestUnitsPerWrite} request units, one read takes 1.",
        "Video is priced as a provider's calls; calls from browser to browser cost nothing (--price video-minute=0).",
        "What stands ready whether or not anybody uses it (an always-ready instance, a dedicated scheduler, logs) comes on top.",
    ];
}

/// <param name="Units">A mentorship.</param>
/// <param name="Price">US dollars a unit.</param>
/// <param name="Cost">US dollars a mentorship.</param>
public sealed record CostLine(string What, decimal Units, decimal Price, decimal Cost);
