using MentorFlow.Local.Hosting;

namespace MentorFlow.Local.Durable;

/// <summary>Compares what history recorded with what the code decides on replay.</summary>
internal static class Decision
{
    /// <summary>Kind and name must agree; inputs and times may change, and what is recorded wins.</summary>
    public static bool Fits(HistoryEvent recorded, HistoryEvent found) => (recorded, found) switch
    {
        (TaskScheduled then, TaskScheduled now) => Same(then.Name, now.Name),
        (SubOrchestrationCreated then, SubOrchestrationCreated now) => Same(then.Name, now.Name),
        (EventSent then, EventSent now) => Same(then.Name, now.Name),
        (OrchestrationCompleted then, OrchestrationCompleted now) => then.Status == now.Status,
        _ => recorded.GetType() == found.GetType(),
    };

    public static string Describe(HistoryEvent? decision) => decision switch
    {
        null => "nothing",
        TaskScheduled task => $"a call of activity '{task.Name}'",
        TimerCreated => "a timer",
        SubOrchestrationCreated child => $"a call of sub-orchestrator '{child.Name}'",
        EventSent sent => $"event '{sent.Name}' to be sent",
        OrchestrationCompleted { Failure: { } failure } => $"the end ({failure})",
        OrchestrationCompleted end => $"the end ({end.Status})",
        OrchestrationContinuedAsNew => "a start over",
        _ => decision.GetType().Name,
    };

    private static bool Same(string then, string now) => string.Equals(then, now, StringComparison.OrdinalIgnoreCase);
}
