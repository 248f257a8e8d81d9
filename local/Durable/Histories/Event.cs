using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>Makes the entries of a history as the back ends of the real platform write them.</summary>
internal static class Event
{
    /// <summary>The number of what no call of the orchestrator stands behind.</summary>
    private const int NoCall = -1;

    public static HistoryEvent At(DateTime at, Action<HistoryEvent> content) => Numbered(NoCall, at, content);

    public static HistoryEvent TurnStarted(DateTime at) => At(at, history => history.OrchestratorStarted = new OrchestratorStartedEvent());

    public static HistoryEvent TurnCompleted(DateTime at) => At(at, history => history.OrchestratorCompleted = new OrchestratorCompletedEvent());

    public static HistoryEvent Raised(string name, string? payload, DateTime at) =>
        At(at, history => history.EventRaised = new EventRaisedEvent { Name = name, Input = payload });

    public static HistoryEvent Suspended(string? reason, DateTime at) =>
        At(at, history => history.ExecutionSuspended = new ExecutionSuspendedEvent { Input = reason });

    public static HistoryEvent Resumed(string? reason, DateTime at) =>
        At(at, history => history.ExecutionResumed = new ExecutionResumedEvent { Input = reason });

    public static HistoryEvent Terminated(string? output, bool recursive, DateTime at) =>
        At(at, history => history.ExecutionTerminated = new ExecutionTerminatedEvent { Input = output, Recurse = recursive });

    public static HistoryEvent Completed(OrchestrationStatus status, string? result, TaskFailureDetails? failure, DateTime at) =>
        At(at, history => history.ExecutionCompleted = new ExecutionCompletedEvent { OrchestrationStatus = status, Result = result, FailureDetails = failure });

    public static HistoryEvent Fired(HistoryEvent timer, DateTime at) =>
        At(at, history => history.TimerFired = new TimerFiredEvent { TimerId = timer.EventId, FireAt = timer.TimerCreated.FireAt });

    public static HistoryEvent TaskCompleted(int taskId, string? result, DateTime at) =>
        At(at, history => history.TaskCompleted = new TaskCompletedEvent { TaskScheduledId = taskId, Result = result });

    public static HistoryEvent TaskFailed(int taskId, TaskFailureDetails failure, DateTime at) =>
        At(at, history => history.TaskFailed = new TaskFailedEvent { TaskScheduledId = taskId, FailureDetails = failure });

    public static HistoryEvent ChildCompleted(int taskId, string? result, DateTime at) =>
        At(at, history => history.SubOrchestrationInstanceCompleted = new SubOrchestrationInstanceCompletedEvent { TaskScheduledId = taskId, Result = result });

    public static HistoryEvent ChildFailed(int taskId, TaskFailureDetails failure, DateTime at) =>
        At(
            at,
            history => history.SubOrchestrationInstanceFailed = new SubOrchestrationInstanceFailedEvent { TaskScheduledId = taskId, FailureDetails = failure });

    public static HistoryEvent Numbered(int number, DateTime at, Action<HistoryEvent> content)
    {
        var history = new HistoryEvent { EventId = number, Timestamp = at.ToTimestamp() };
        content(history);
        return history;
    }
}
