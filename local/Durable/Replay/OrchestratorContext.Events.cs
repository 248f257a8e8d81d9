using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

internal sealed partial class OrchestratorContext
{
    private readonly EventMailbox mailbox = new();
    private readonly Queue<HistoryEvent> untilResumed = new();
    private OrchestrationSuspended? suspended;

    public bool IsSuspended => suspended is not null;

    public string? SuspendReason => suspended?.Reason;

    /// <summary>What the next run finds first: events that nobody took, and a suspension with the events that came behind it.</summary>
    public IEnumerable<HistoryEvent> CarriedOver =>
        suspended is null ? Continued!.Carried : [.. Continued!.Carried, suspended, .. untilResumed.OfType<EventRaised>()];

    /// <summary>False when nothing that history could bring would ever continue the orchestrator.</summary>
    public bool CanContinue => open.Count > 0 || mailbox.HasPendingWaiter || untilResumed.Count > 0;

    public void BeginTurn(DateTime at) => now = at;

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        RequireTurn();
        ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
        var waiter = new EventWaiter<T>();
        mailbox.Add(eventName, waiter);
        if (mailbox.TryTakeEvent(eventName, out var raised))
        {
            Deliver(raised);
        }

        cancellationToken.Register(() => waiter.Cancel(cancellationToken));
        return waiter.Task;
    }

    public void Receive(HistoryEvent received)
    {
        switch (received)
        {
            case OrchestrationSuspended latest:
                suspended = latest;
                break;
            case OrchestrationResumed:
                Resume();
                break;
            case var other when IsSuspended:
                MarkAnswered(other);
                untilResumed.Enqueue(other);
                break;
            case TaskCompleted completed:
                Answer(completed.TaskId)?.SetResult(completed.Result);
                break;
            case TaskFailed failed:
                Answer(failed.TaskId)?.SetException(new RecordedFailure(failed.Failure));
                break;
            case SubOrchestrationCompleted completed:
                Answer(completed.TaskId)?.SetResult(completed.Result);
                break;
            case SubOrchestrationFailed failed:
                Answer(failed.TaskId)?.SetException(new RecordedFailure(failed.Failure));
                break;
            case TimerFired fired:
                Answer(fired.TimerId)?.SetResult(null);
                break;
            case EventRaised raised:
                Deliver(raised);
                break;
            default:
                throw new InvalidOperationException($"{received.GetType().Name} is decided, not received.");
        }
    }

    private void Resume()
    {
        suspended = null;
        while (!IsSuspended && untilResumed.TryDequeue(out var kept))
        {
            Receive(kept);
        }
    }

    /// <summary>Null where the call was canceled: its answer comes too late.</summary>
    private OpenTask? Answer(int taskId) => open.Remove(taskId, out var task) ? task : null;

    private void MarkAnswered(HistoryEvent received)
    {
        int? answered = received switch
        {
            TaskCompleted completed => completed.TaskId,
            TaskFailed failed => failed.TaskId,
            SubOrchestrationCompleted completed => completed.TaskId,
            SubOrchestrationFailed failed => failed.TaskId,
            TimerFired fired => fired.TimerId,
            _ => null,
        };
        if (answered is { } id && open.TryGetValue(id, out var task))
        {
            task.Answered = true;
        }
    }

    private void Deliver(EventRaised raised)
    {
        if (Continued is { } continued)
        {
            continued.Carried.Add(raised);
        }
        else if (!mailbox.TryTakeWaiter(raised.Name, out var waiter))
        {
            mailbox.Keep(raised);
        }
        else if (!TryComplete(waiter, raised) && Fatal is null)
        {
            Log.EventLost(CreateReplaySafeLogger("MentorFlow.Local.Durable"), InstanceId, raised.Name);
        }
    }

    private bool TryComplete(EventWaiter waiter, EventRaised raised)
    {
        object? payload;
        try
        {
            payload = converter.Deserialize(raised.Payload, waiter.PayloadType);
            if (payload is null && waiter.PayloadType.IsValueType && Nullable.GetUnderlyingType(waiter.PayloadType) is null)
            {
                throw new InvalidOperationException($"Event '{raised.Name}' came without the {waiter.PayloadType} that its wait expects.");
            }
        }
        catch (Exception misfit)
        {
            Fatal ??= misfit;
            return false;
        }

        return waiter.TryComplete(payload);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Event {EventName} reached instance {InstanceId} at a wait that was canceled before, and is lost.")]
        public static partial void EventLost(ILogger logger, string instanceId, string eventName);
    }
}
