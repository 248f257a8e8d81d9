using MentorFlow.Domain.Storage;
using MentorFlow.Local.Clock;
using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Standalone.Demo;

/// <summary>
/// Plays the people of the demo, all but the two that its reader plays, scene by scene as time passes; the next scene is kept, so that a stop loses
/// nothing.
/// </summary>
internal sealed partial class DemoPlay(
    RunningHost host,
    IDocumentStore store,
    PrepareDemo prepare,
    TrainDemo train,
    PlayDemo play,
    TroubleDemo trouble,
    DemoNotice notice,
    TimeProvider clock,
    ILogger<DemoPlay> logger)
    : IDueSource, IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    // Alarms of the machine's own clock are bounded, and time may have been moved meanwhile.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private DateTimeOffset? due;
    private Task current = Task.CompletedTask;
    private ITimer? alarm;

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

    private DurableTaskClient Client => host.Client;

    public async Task StartAsync(CancellationToken cancellation = default)
    {
        await notice.WriteAsync(cancellation);
        due = clock.GetUtcNow();
        alarm = clock.CreateTimer(_ => RunDue(), null, TimeSpan.Zero, LongestWait);
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
        await current;
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
            var kept = await store.FindAsync(DemoProgress.KeyOf(), stopping.Token);
            var scene = kept?.Value.Scene ?? DemoScene.Prepare;
            (var following, next) = await PlayAsync(scene);
            if (following != scene || kept is null)
            {
                var progress = new DemoProgress(following);
                await store.WriteAsync(kept is null ? new Batch().Create(progress) : new Batch().Replace(kept, progress), stopping.Token);
            }
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

    private async Task<(DemoScene Scene, DateTimeOffset At)> PlayAsync(DemoScene scene)
    {
        var now = clock.GetUtcNow();
        switch (scene)
        {
            case DemoScene.Prepare:
                await prepare.RunAsync(stopping.Token);
                return (DemoScene.Train, now);
            case DemoScene.Train:
                return await train.RunAsync(Client, stopping.Token)
                    ? (DemoScene.Answer, now + DemoPrograms.PilotMatching + LookAgain)
                    : (DemoScene.Train, now + LookAgain);
            case DemoScene.Answer:
                await play.RunAsync(stopping.Token);
                return (DemoScene.Trouble, now + LookAgain);
            case DemoScene.Trouble:
                await trouble.RunAsync(stopping.Token);
                return (DemoScene.Live, now);
            default:
                return (DemoScene.Live, await play.RunAsync(stopping.Token));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A scene of the demo was interrupted and is played again in a minute.")]
        public static partial void Interrupted(ILogger logger, Exception failure);
    }
}
