using MentorFlow.Local.Clock;
using MentorFlow.Local.Rpc;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Schedules;

/// <summary>Runs timer functions when their time comes, on the clock of the host.</summary>
internal sealed partial class TimerRuns(
    IReadOnlyList<TimedFunction> functions, WorkerClient worker, TimeProvider clock, ILogger logger) : IDueSource, IDisposable
{
    /// <summary>A function that does not listen to its cancellation must not keep the process from ending.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly HashSet<Task> running = [];
    private readonly CancellationTokenSource stopping = new();
    private ITimer? timer;

    public DateTimeOffset? NextDue
    {
        get
        {
            lock (gate)
            {
                return functions.Min(function => function.Due) is { } due && due < DateTime.MaxValue ? new DateTimeOffset(due, TimeSpan.Zero) : null;
            }
        }
    }

    public void Start()
    {
        timer = clock.CreateTimer(_ => RunDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        RunDue();
    }

    public async Task WhenIdleAsync(CancellationToken cancellation = default)
    {
        while (RunDue() is { Length: > 0 } underWay)
        {
            await Task.WhenAll(underWay).WaitAsync(cancellation);
        }
    }

    /// <summary>Cancels what runs and gives it some seconds to end.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await stopping.CancelAsync();
        Task[] underWay;
        lock (gate)
        {
            underWay = [.. running];
        }

        await Task.WhenAny(Task.WhenAll(underWay), Task.Delay(Grace, TimeProvider.System, cancellation));
    }

    public void Dispose()
    {
        timer?.Dispose();
        stopping.Dispose();
    }

    private Task[] RunDue()
    {
        lock (gate)
        {
            if (!stopping.IsCancellationRequested && timer is not null)
            {
                var now = clock.GetUtcNow().UtcDateTime;
                foreach (var function in functions.Where(function => function.Due <= now))
                {
                    var run = RunAsync(function, function.Begin(), now);
                    running.Add(run);
                    _ = run.ContinueWith(Forget, TaskScheduler.Default);
                }

                WaitForNext(now);
            }

            return [.. running.Where(run => !run.IsCompleted)];
        }
    }

    private void Forget(Task run)
    {
        lock (gate)
        {
            running.Remove(run);
        }
    }

    private void WaitForNext(DateTime now)
    {
        if (functions.Min(function => function.Due) is { } due)
        {
            timer!.Change(TimeSpan.FromTicks(Math.Min(Math.Max(0, (due - now).Ticks), Clocks.LongestWait(clock).Ticks)), Timeout.InfiniteTimeSpan);
        }
    }

    private async Task RunAsync(TimedFunction timed, string info, DateTime began)
    {
        await Task.Yield();
        try
        {
            var answer = await worker.InvokeAsync(
                timed.Function, InvocationIds.Next(), new TypedData { Json = info }, [], traceParent: null, stopping.Token);
            if (answer.Result.Status is not StatusResult.Types.Status.Success)
            {
                Tell(timed, answer.Result.Exception?.Message);
            }
        }
        catch (WorkerException gone)
        {
            Tell(timed, gone.Message);
        }

        lock (gate)
        {
            if (stopping.IsCancellationRequested)
            {
                // Interrupted by the host's stop: it counts as not run, and runs at the next start.
                return;
            }

            var now = clock.GetUtcNow().UtcDateTime;
            timed.End(began, now);
            WaitForNext(now);
        }
    }

    private void Tell(TimedFunction timed, string? failure)
    {
        if (!stopping.IsCancellationRequested)
        {
            Log.Failed(logger, timed.Function.Name, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Timer function {Function} failed; it runs again at its next time. {Failure}")]
        public static partial void Failed(ILogger logger, string function, string? failure);
    }
}
