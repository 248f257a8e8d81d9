using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>What one run of an instance starts from; the same on every replay.</summary>
/// <param name="Trace">Null when nobody listened at the start.</param>
internal sealed record RunStart(
    string InstanceId,
    string Name,
    string Version,
    string? Input,
    ParentLink? Parent,
    IReadOnlyDictionary<string, string> Tags,
    InstanceTrace? Trace = null)
{
    /// <summary>The first event of every history.</summary>
    public HistoryEvent ToEvent(int run, DateTime at)
    {
        var started = new ExecutionStartedEvent
        {
            Name = Name,
            Version = Version,
            Input = Input,
            OrchestrationInstance = new OrchestrationInstance { InstanceId = InstanceId, ExecutionId = ExecutionId(run) },
            ParentTraceContext = Trace is null ? null : new TraceContext { TraceParent = Trace.TraceParent },
        };
        started.Tags.Add(Tags.ToDictionary());
        if (Parent is { } parent)
        {
            started.ParentInstance = new ParentInstanceInfo
            {
                Name = parent.Name,
                TaskScheduledId = parent.TaskId,
                OrchestrationInstance = new OrchestrationInstance { InstanceId = parent.InstanceId, ExecutionId = ExecutionId(parent.Run) },
            };
        }

        return Event.At(at, history => history.ExecutionStarted = started);
    }

    public static string ExecutionId(int run) => run.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The call of a parent that a sub-orchestration answers. Key and run tell the caller from a later instance of the same id.</summary>
internal sealed record ParentLink(string Name, string InstanceId, long Key, int Run, int TaskId);
