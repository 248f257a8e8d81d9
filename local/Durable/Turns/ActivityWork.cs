using System.Diagnostics;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

/// <summary>One attempt at one activity call. Its result needs no row of its own: without the turn that takes it, the call is made again.</summary>
internal sealed partial class ActivityWork(Engine engine, Instance instance, int run, HistoryEvent call, InstanceTrace? trace) : IWork
{
    private readonly string name = call.TaskScheduled.Name;

    public async ValueTask RunAsync()
    {
        try
        {
            if (!instance.IsDead)
            {
                instance.Post(new Message(run, await AttemptAsync()));
            }
        }
        catch (OperationCanceledException ended) when (engine.Stopping.IsCancellationRequested || ended is WorkerLostException)
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
        using var span = DurableSpans.Running(name, call.EventId, instance.Id, trace, now);
        try
        {
            var output = await CallAsync(span);
            return Event.TaskCompleted(call.EventId, output, engine.Now);
        }
        catch (Exception failure) when (!engine.Stopping.IsCancellationRequested && failure is not WorkerLostException)
        {
            var details = (failure as ActivityFailedException)?.Details ?? Failure.Of(failure);
            span?.SetStatus(ActivityStatusCode.Error, details.ErrorType);
            Log.Failed(engine.Logger, name, instance.Id, call.EventId, Failure.Describe(details), details.StackTrace);
            return Event.TaskFailed(call.EventId, details, engine.Now);
        }
        catch (Exception failure) when (failure is not WorkerLostException)
        {
            throw new OperationCanceledException("The engine stops.", failure);
        }
        finally
        {
            span?.SetEndTime((now + Stopwatch.GetElapsedTime(began)).UtcDateTime);
        }
    }

    private async Task<string?> CallAsync(Activity? span)
    {
        if (!engine.Worker.HasActivity(name))
        {
            throw new ActivityFailedException(Failure.ForGood("ActivityNotFound", $"No activity is named '{name}'."));
        }

        var input = ArgumentList.Single(call.TaskScheduled.Input);
        var output = await engine.Worker.RunActivityAsync(
            new ActivityCall(name, instance.Id, call.EventId, input, span?.Id ?? trace?.TraceParent), engine.Stopping);
        return PayloadBound.Require(output, instance.Id, $"The output of activity '{name}' (step {call.EventId})");
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Activity {Activity} of instance {InstanceId} (task {TaskId}) failed: {Failure}\n{StackTrace}")]
        public static partial void Failed(ILogger logger, string activity, string instanceId, int taskId, string failure, string? stackTrace);
    }
}
