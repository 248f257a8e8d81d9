using System.Diagnostics;
using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

/// <summary>One attempt at one activity call. Its result needs no row of its own: without the turn that takes it, the call is made again.</summary>
internal sealed partial class ActivityWork(Engine engine, Instance instance, int run, TaskScheduled call, InstanceTrace? trace) : IWork
{
    public async ValueTask RunAsync()
    {
        try
        {
            if (!instance.IsDead)
            {
                instance.Post(new Message(run, await AttemptAsync()));
            }
        }
        catch (OperationCanceledException) when (engine.Stopping.IsCancellationRequested)
        {
            // The call stays open in history and is made again after the next start.
        }
        finally
        {
            engine.Gauge.Exit();
        }
    }

    private async Task<HistoryEvent> AttemptAsync()
    {
        var began = Stopwatch.GetTimestamp();
        var now = engine.Clock.GetUtcNow();
        using var span = DurableSpans.Running(call, instance.Id, trace, now);
        try
        {
            if (!engine.Registry.Activities.TryGetValue(call.Name, out var activity))
            {
                throw new InvalidOperationException($"No activity is named '{call.Name}'.");
            }

            var input = activity.InputType is { } type ? engine.Converter.Deserialize(call.Input, type) : null;
            var result = await activity.RunAsync(new ActivityCall(activity.Name, instance.Id, call.Id, input), engine.Stopping);
            var output = PayloadBound.Require(engine.Converter.Serialize(result), instance.Id, $"The output of activity '{call.Name}' (step {call.Id})");
            return new TaskCompleted(call.Id, output);
        }
        catch (Exception failure) when (!engine.Stopping.IsCancellationRequested)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.GetType().FullName);
            Log.Failed(engine.Logger, failure, call.Name, instance.Id, call.Id);
            return new TaskFailed(call.Id, TaskFailureDetails.FromException(failure));
        }
        catch (Exception failure)
        {
            throw new OperationCanceledException("The engine stops.", failure);
        }
        finally
        {
            span?.SetEndTime((now + Stopwatch.GetElapsedTime(began)).UtcDateTime);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Activity {Activity} of instance {InstanceId} (task {TaskId}) failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string activity, string instanceId, int taskId);
    }
}
