using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace MentorFlow.Local.Durable;

/// <summary>What an instance still waits for, derived from its history alone: its code need not run for anybody to know.</summary>
internal sealed class OpenCalls
{
    private readonly SortedDictionary<int, HistoryEvent> open = [];

    public OpenCalls(IEnumerable<HistoryChunk> turns)
    {
        foreach (var turn in turns)
        {
            Take(turn.Events);
        }
    }

    /// <summary>UTC; the time of the latest turn.</summary>
    public DateTime Now { get; private set; }

    /// <summary>How many entries the history of this run has.</summary>
    public int Entries { get; private set; }

    public bool IsAny => open.Count > 0;

    public bool IsSuspended { get; private set; }

    public string? SuspendReason { get; private set; }

    public IEnumerable<HistoryEvent> Activities => open.Values.Where(call => call.EventTypeCase is Kind.TaskScheduled);

    /// <summary>Ids of sub-orchestrations without an answer.</summary>
    public IEnumerable<string> Children =>
        open.Values.Where(call => call.EventTypeCase is Kind.SubOrchestrationInstanceCreated).Select(call => call.SubOrchestrationInstanceCreated.InstanceId);

    /// <summary>UTC; the earliest open timer.</summary>
    public DateTime? NextDue
    {
        get
        {
            DateTime? due = null;
            foreach (var call in open.Values)
            {
                if (call.EventTypeCase is Kind.TimerCreated && call.TimerCreated.FireAt.ToDateTime() is var fireAt && (due is null || fireAt < due))
                {
                    due = fireAt;
                }
            }

            return due;
        }
    }

    /// <summary>Timers whose time has come, in the order of their times.</summary>
    public IEnumerable<HistoryEvent> Due(DateTime now) => open.Values
        .Where(call => call.EventTypeCase is Kind.TimerCreated && call.TimerCreated.FireAt.ToDateTime() <= now)
        .OrderBy(timer => timer.TimerCreated.FireAt.ToDateTime())
        .ThenBy(timer => timer.EventId);

    public HistoryEvent? Find(int call) => open.GetValueOrDefault(call);

    public void Take(IEnumerable<HistoryEvent> events)
    {
        foreach (var one in events)
        {
            Take(one);
        }
    }

    private void Take(HistoryEvent one)
    {
        Entries++;
        switch (one.EventTypeCase)
        {
            case Kind.OrchestratorStarted:
                Now = one.Timestamp.ToDateTime();
                break;
            case Kind.TaskScheduled or Kind.TimerCreated or Kind.SubOrchestrationInstanceCreated:
                open[one.EventId] = one;
                break;
            case Kind.ExecutionSuspended:
                (IsSuspended, SuspendReason) = (true, one.ExecutionSuspended.Input);
                break;
            case Kind.ExecutionResumed:
                (IsSuspended, SuspendReason) = (false, one.ExecutionResumed.Input);
                break;
            default:
                if (Answered(one) is { } answered)
                {
                    open.Remove(answered);
                }

                break;
        }
    }

    private static int? Answered(HistoryEvent one) => one.EventTypeCase switch
    {
        Kind.TaskCompleted => one.TaskCompleted.TaskScheduledId,
        Kind.TaskFailed => one.TaskFailed.TaskScheduledId,
        Kind.TimerFired => one.TimerFired.TimerId,
        Kind.SubOrchestrationInstanceCompleted => one.SubOrchestrationInstanceCompleted.TaskScheduledId,
        Kind.SubOrchestrationInstanceFailed => one.SubOrchestrationInstanceFailed.TaskScheduledId,
        _ => null,
    };
}
