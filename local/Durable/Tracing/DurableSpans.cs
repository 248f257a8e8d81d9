using System.Diagnostics;
using System.Runtime.CompilerServices;
using MentorFlow.Local.Hosting;

namespace MentorFlow.Local.Durable;

/// <summary>
/// The spans that the real stack writes (distributed tracing V2), under the same names, so that a trace reads the same on both hosts.
/// Where nobody listens a span is null and nothing is spent on it. Times are the engine's clock, which tests move.
/// </summary>
internal static class DurableSpans
{
    public const string SourceName = "Microsoft.DurableTask";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Somebody starts an instance; the trace of the instance begins below.</summary>
    public static Activity? Creating(RunStart start, DateTimeOffset now)
    {
        var span = Source.StartActivity(ActivityKind.Producer, startTime: now, name: Named("create_orchestration", start.Name, start.Version));
        span?.SetEndTime(now.UtcDateTime);
        return Tagged(span, "orchestration", start.Name, start.InstanceId);
    }

    public static Activity? Raising(string eventName, string instanceId, DateTimeOffset now)
    {
        var span = Source.StartActivity(ActivityKind.Producer, startTime: now, name: $"orchestration_event:{eventName}");
        return span?.SetTag("durabletask.type", "event").SetTag("durabletask.task.name", eventName)
            .SetTag("durabletask.event.target_instance_id", instanceId).SetEndTime(now.UtcDateTime);
    }

    public static Activity? Running(TaskScheduled call, string instanceId, InstanceTrace? trace, DateTimeOffset now)
    {
        if (trace is null)
        {
            return null;
        }

        var span = Source.StartActivity($"activity:{call.Name}", ActivityKind.Server, trace.Own, startTime: now);
        return Tagged(span, "activity", call.Name, instanceId)?.SetTag("durabletask.task.task_id", call.Id);
    }

    public static void Fired(TimerCreated timer, DateTime since, DateTime now, RunStart start)
    {
        if (start.Trace is { } trace && Source.StartActivity($"orchestration:{start.Name}:timer", ActivityKind.Internal, trace.Own, startTime: since) is { } span)
        {
            Tagged(span, "timer", start.Name, start.InstanceId)!
                .SetTag("durabletask.fire_at", timer.FireAt.ToString("o")).SetTag("durabletask.task.task_id", timer.Id)
                .SetEndTime(now).Dispose();
        }
    }

    /// <summary>The instance is over: its span is written with the id that everything below it has pointed to since it began.</summary>
    public static void Ended(RunStart start, OrchestrationCompleted end, DateTime now)
    {
        if (start.Trace is not { } trace)
        {
            return;
        }

        var cause = new ActivityContext(trace.Own.TraceId, trace.Cause, trace.Own.TraceFlags);
        if (Source.StartActivity(Named("orchestration", start.Name, start.Version), ActivityKind.Server, cause, startTime: trace.Began) is { } span)
        {
            SpanId(span) = trace.Own.SpanId.ToHexString();
            Tagged(span, "orchestration", start.Name, start.InstanceId)!.SetTag("durabletask.task.status", end.Status.ToString());
            if (end.Failure is { } failure)
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
