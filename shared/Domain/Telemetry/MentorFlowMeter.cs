using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MentorFlow.Domain.Telemetry;

/// <summary>
/// The figures that operators watch, under one meter. Tags are words of the product (a kind, a template), never an id of a person: a figure must not
/// lead to anybody.
/// </summary>
public sealed class MentorFlowMeter
{
    public const string Name = "MentorFlow";

    private readonly Histogram<double> matchingDuration;

    public MentorFlowMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        WaitsAnswered = meter.CreateCounter<long>(
            "mentorflow.waits.answered", "{wait}", "Waits that an answer reached, by event; what stays silent shows as nudges and escalations.");
        SignalsFailed = meter.CreateCounter<long>(
            "mentorflow.signals.failed", "{signal}", "Attempts to start or wake an instance that failed, by signal; each is tried again.");
        Nudges = meter.CreateCounter<long>("mentorflow.nudges", "{mail}", "Reminders sent, by template.");
        Escalations = meter.CreateCounter<long>(
            "mentorflow.escalations", "{item}", "Ladders that ended in silence and became work for a coordinator, by kind.");
        WorkItemsOpened = meter.CreateCounter<long>("mentorflow.workitems.opened", "{item}", "Work items opened, by kind.");
        WorkItemsOverdue = meter.CreateGauge<long>(
            "mentorflow.workitems.overdue", "{item}", "Work items open for longer than the program's policy waits before it reminds.");
        MailsSent = meter.CreateCounter<long>("mentorflow.mails.sent", "{mail}", "Mails that a provider took, by template.");
        MailsFailed = meter.CreateCounter<long>("mentorflow.mails.failed", "{mail}", "Mails given up, by template.");
        MailsInDoubt = meter.CreateCounter<long>(
            "mentorflow.mails.in_doubt", "{mail}", "Hand-overs that were cut, so that nobody knows whether the mail arrived, by template.");
        EventsPoisoned = meter.CreateCounter<long>(
            "mentorflow.events.poisoned", "{event}", "Events of HR systems that could not be taken in by any attempt.");
        SessionsHeld = meter.CreateCounter<long>("mentorflow.sessions.held", "{session}", "Sessions that took place.");
        MatchingPairs = meter.CreateHistogram<long>("mentorflow.matching.pairs", "{pair}", "Pairs a round found.");
        MatchingWaiting = meter.CreateHistogram<long>("mentorflow.matching.waiting", "{person}", "People a round left in line.");
        matchingDuration = meter.CreateHistogram<double>("mentorflow.matching.duration", "s", "Time to solve a round.");
    }

    public Counter<long> WaitsAnswered { get; }

    public Counter<long> SignalsFailed { get; }

    public Counter<long> Nudges { get; }

    public Counter<long> Escalations { get; }

    public Counter<long> WorkItemsOpened { get; }

    public Gauge<long> WorkItemsOverdue { get; }

    public Counter<long> MailsSent { get; }

    public Counter<long> MailsFailed { get; }

    public Counter<long> MailsInDoubt { get; }

    public Counter<long> EventsPoisoned { get; }

    public Counter<long> SessionsHeld { get; }

    public Histogram<long> MatchingPairs { get; }

    public Histogram<long> MatchingWaiting { get; }

    /// <summary>Solves a round and records how long it took.</summary>
    public T Matching<T>(Func<T> solve)
    {
        var began = Stopwatch.GetTimestamp();
        var solved = solve();
        matchingDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        return solved;
    }
}
