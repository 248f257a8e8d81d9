using MentorFlow.Domain.Storage;
using MentorFlow.Local.Clock;
using MentorFlow.Standalone.Demo.Playing;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Standalone.Demo;

/// <summary>
/// Plays the people of the demo, all but the two that its reader plays, as time passes. What is to be done is read off the data, so that a stop loses
/// nothing.
/// </summary>
internal sealed partial class DemoPlay(IDocumentStore store, PlayDemo play, DemoNotice notice, TimeProvider clock, ILogger<DemoPlay> logger)
    : IDueSource, IAsyncDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    // Alarms of the machine's own clock are bounded, and time may have been moved meanwhile.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>In real time: who decides something in the console sees the others answer.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private DemoProgress? progress;
    private DateTimeOffset? due;
    private Task current = Task.CompletedTask;
    private ITimer? alarm;
    private ITimer? glance;

    public DateTimeOffset? NextDue
    {
        get
        {
            lock (gate)
            {
                return due;
            }
        }
    }

    public async Task StartAsync(CancellationToken cancellation = default)
    {
        progress = (await store.FindAsync(DemoProgress.KeyOf(), cancellation))?.Value;
        if (progress is null)
        {
            Log.NoDemo(logger);
            return;
        }

        await notice.WriteAsync(cancellation);
        due = clock.GetUtcNow();
        alarm = clock.CreateTimer(_ => RunDue(), null, TimeSpan.Zero, LongestWait);
        if (clock is not VirtualClock)
        {
            glance = TimeProvider.System.CreateTimer(_ => LookNow(), null, LookAgain, LookAgain);
        }
    }

    public async Task WhenIdleAsync(CancellationToken cancellation = default)
    {
        while (RunDue() is { IsCompleted: false } scene)
        {
            await scene.WaitAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        alarm?.Dispose();
        glance?.Dispose();
        await current;
    }

    private void LookNow()
    {
        lock (gate)
        {
            due = current.IsCompleted ? clock.GetUtcNow() : due;
        }

        RunDue();
    }

    private Task RunDue()
    {
        lock (gate)
        {
            if (current.IsCompleted && due <= clock.GetUtcNow() && !stopping.IsCancellationRequested)
            {
                due = null;
                current = Task.Run(RunAsync);
            }

            return current;
        }
    }

    private async Task RunAsync()
    {
        var next = clock.GetUtcNow() + AfterFailure;
        try
        {
            next = await play.RunAsync(progress!.Since, stopping.Token);
        }
        catch (Exception failure)
        {
            Log.Interrupted(logger, failure);
        }

        lock (gate)
        {
            due = next;
            if (!stopping.IsCancellationRequested)
            {
                var wait = next - clock.GetUtcNow();
                alarm?.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait, LongestWait);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The people of the demo were interrupted and go on in a minute.")]
        public static partial void Interrupted(ILogger logger, Exception failure);

        [LoggerMessage(LogLevel.Warning, "The data folder holds other data than the demo's: nobody is played. An empty one takes the demo: --Host:DataFolder=PATH.")]
        public static partial void NoDemo(ILogger logger);
    }
}
