using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>
/// The spans that the real stack writes (distributed tracing V2), under the same names, so that a trace reads the same on both hosts.
/// Where nobody listens a span is null and nothing is spent on it. Times are the engine's clock, which tests move.
/// </summary>
internal static class DurableSpans
{
    public const string SourceName = "Microsoft.DurableTask";

    private static readonly ActivitySource Source = new(SourceName);

    public static Activity? Running(string name, int taskId, string instanceId, InstanceTrace? trace, DateTimeOffset now)
    {
        if (trace is null)
        {
            return null;
        }

        var span = Source.StartActivity($"activity:{name}", ActivityKind.Server, trace.Own, startTime: now);
        return Tagged(span, "activity", name, instanceId)?.SetTag("durabletask.task.task_id", taskId);
    }

    public static void Fired(HistoryEvent timer, DateTime now, RunStart start)
    {
        if (start.Trace is { } trace
            && Source.StartActivity($"orchestration:{start.Name}:timer", ActivityKind.Internal, trace.Own, startTime: timer.Timestamp.ToDateTime()) is { } span)
        {
            Tagged(span, "timer", start.Name, start.InstanceId)!
                .SetTag("durabletask.fire_at", timer.TimerCreated.FireAt.ToDateTime().ToString("o")).SetTag("durabletask.task.task_id", timer.EventId)
                .SetEndTime(now).Dispose();
        }
    }

    /// <summary>The instance is over: its span is written with the id that everything below it has pointed to since it began.</summary>
    public static void Ended(RunStart start, CompleteOrchestrationAction end, DateTime now)
    {
        if (start.Trace is not { } trace)
        {
            return;
        }

        var cause = new ActivityContext(trace.Own.TraceId, trace.Cause, trace.Own.TraceFlags);
        if (Source.StartActivity(Named("orchestration", start.Name, start.Version), ActivityKind.Server, cause, startTime: trace.Began) is { } span)
        {
            SpanId(span) = trace.Own.SpanId.ToHexString();
            Tagged(span, "orchestration", start.Name, start.InstanceId)!.SetTag("durabletask.task.status", end.OrchestrationStatus.ToString());
            if (end.FailureDetails is { } failure)
            {
                // What failed may be told of by name or address in the message; the type says enough.
                span.SetStatus(ActivityStatusCode.Error, failure.ErrorType);
            }

            span.SetEndTime(now).Dispose();
        }
    }

    private static Activity? Tagged(Activity? span, string type, string name, string instanceId) => span?
        .SetTag("durabletask.type", type)
        .SetTag("durabletask.task.name", name)
        .SetTag("durabletask.task.instance_id", instanceId);

    private static string Named(string what, string name, string version) => version.Length == 0 ? $"{what}:{name}" : $"{what}:{name}@({version})";

    // A span takes its id when it begins; the real stack sets this field, too.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_spanId")]
    private static extern ref string? SpanId(Activity span);
}
