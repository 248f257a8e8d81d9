using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.OrchestratorAction.OrchestratorActionTypeOneofCase;

namespace MentorFlow.Local.Durable;

/// <summary>What an orchestrator decided, as entries of its history.</summary>
internal static class Decisions
{
    /// <param name="version">Of sub-orchestrations that name none: they are new instances, so theirs is the app's and not the caller's.</param>
    /// <returns>Null for what is no entry of its own: the end, and what is said to other instances alone.</returns>
    public static HistoryEvent? ToEvent(OrchestratorAction action, string version, DateTime at) => action.OrchestratorActionTypeCase switch
    {
        Kind.ScheduleTask => Event.Numbered(action.Id, at, history => history.TaskScheduled = Scheduled(action.ScheduleTask)),
        Kind.CreateTimer => Event.Numbered(action.Id, at, history => history.TimerCreated = new TimerCreatedEvent { FireAt = action.CreateTimer.FireAt }),
        Kind.CreateSubOrchestration => Event.Numbered(action.Id, at, history =>
            history.SubOrchestrationInstanceCreated = Created(action.CreateSubOrchestration, version)),
        Kind.SendEvent => Event.Numbered(action.Id, at, history => history.EventSent = new EventSentEvent
        {
            InstanceId = action.SendEvent.Instance.InstanceId,
            Name = action.SendEvent.Name,
            Input = action.SendEvent.Data,
        }),
        Kind.CompleteOrchestration or Kind.TerminateOrchestration => null,
        var other => throw new NotSupportedException($"The one-machine host has no {other}: entities and rewinding are not built in."),
    };

    /// <summary>What a person reads of a decision.</summary>
    public static string Describe(OrchestratorAction? action) => action?.OrchestratorActionTypeCase switch
    {
        null => "nothing",
        Kind.ScheduleTask => $"a call of activity '{action.ScheduleTask.Name}'",
        Kind.CreateTimer => "a timer",
        Kind.CreateSubOrchestration => $"a call of sub-orchestrator '{action.CreateSubOrchestration.Name}'",
        Kind.SendEvent => $"event '{action.SendEvent.Name}' to be sent",
        Kind.CompleteOrchestration => $"the end ({action.CompleteOrchestration.OrchestrationStatus})",
        var other => other.ToString()!,
    };

    public static string Describe(HistoryEvent? recorded) => recorded?.EventTypeCase switch
    {
        null => "nothing",
        HistoryEvent.EventTypeOneofCase.TaskScheduled => $"a call of activity '{recorded.TaskScheduled.Name}'",
        HistoryEvent.EventTypeOneofCase.TimerCreated => "a timer",
        HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceCreated => $"a call of sub-orchestrator '{recorded.SubOrchestrationInstanceCreated.Name}'",
        HistoryEvent.EventTypeOneofCase.EventSent => $"event '{recorded.EventSent.Name}' to be sent",
        HistoryEvent.EventTypeOneofCase.ExecutionCompleted => $"the end ({recorded.ExecutionCompleted.OrchestrationStatus})",
        HistoryEvent.EventTypeOneofCase.ContinueAsNew => $"the end ({OrchestrationStatus.ContinuedAsNew})",
        var other => other.ToString()!,
    };

    private static TaskScheduledEvent Scheduled(ScheduleTaskAction action)
    {
        var scheduled = new TaskScheduledEvent { Name = action.Name, Version = action.Version, Input = action.Input };
        scheduled.Tags.Add(action.Tags);
        return scheduled;
    }

    private static SubOrchestrationInstanceCreatedEvent Created(CreateSubOrchestrationAction action, string version)
    {
        var created = new SubOrchestrationInstanceCreatedEvent
        {
            InstanceId = action.InstanceId,
            Name = action.Name,
            Version = string.IsNullOrEmpty(action.Version) ? version : action.Version,
            Input = action.Input,
        };
        created.Tags.Add(action.Tags);
        return created;
    }
}
