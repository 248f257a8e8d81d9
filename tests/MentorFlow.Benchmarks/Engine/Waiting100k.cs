using System.Diagnostics;
using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Benchmarks.Engine;

/// <param name="RssMegabytes">Resident memory of the whole process while all of them wait: the higher of before and after the restart.</param>
/// <param name="ReadySeconds">From start of the engine on the existing file until it is idle.</param>
/// <param name="FiredPerSecond">All timers falling due at one moment, until every instance has ended.</param>
internal sealed record WaitingFigures(double RssMegabytes, double ReadySeconds, double FiredPerSecond);

/// <summary>A hundred thousand instances that each wait on a timer, across a restart.</summary>
internal static class Waiting100k
{
    private const int Count = 100_000;
    private const int Together = 5_000;
    private static readonly TimeSpan Wait = TimeSpan.FromDays(30);

    public static async Task<WaitingFigures> MeasureAsync()
    {
        var registry = new DurableRegistry().Add(new OrchestratorRegistration("Wait", typeof(string), async (context, input) =>
        {
            await context.CreateTimer(Wait, CancellationToken.None);
            return input;
        }));
        var clock = new VirtualClock(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var folder = new ScratchFolder();
        var options = new DurableEngineOptions { File = folder.File("durable.db") };

        double rss;
        await using (var before = new DurableEngine(options, registry, clock, NullLoggerFactory.Instance))
        {
            await before.StartAsync();
            await StartAllAsync(before);
            rss = Megabytes();
        }

        GC.Collect();
        await using var engine = new DurableEngine(options, registry, clock, NullLoggerFactory.Instance);
        var begun = Stopwatch.GetTimestamp();
        await engine.StartAsync();
        await engine.WhenIdleAsync();
        var ready = Stopwatch.GetElapsedTime(begun);
        rss = Math.Max(rss, Megabytes());

        begun = Stopwatch.GetTimestamp();
        clock.JumpTo(clock.GetUtcNow() + Wait);
        await engine.WhenIdleAsync();
        var fired = Stopwatch.GetElapsedTime(begun);
        var completed = await engine.Client.ListInstanceIdsAsync([OrchestrationRuntimeStatus.Completed], pageSize: Count + 1);
        if (completed.Values.Count != Count)
        {
            throw new InvalidOperationException($"Only {completed.Values.Count} of {Count} instances completed.");
        }

        return new WaitingFigures(rss, ready.TotalSeconds, Count / fired.TotalSeconds);
    }

    private static double Megabytes() => Environment.WorkingSet / 1024.0 / 1024.0;

    private static async Task StartAllAsync(DurableEngine engine)
    {
        for (var started = 0; started < Count; started += Together)
        {
            await Task.WhenAll(Enumerable.Range(started, Together).Select(number =>
                engine.Client.ScheduleNewOrchestrationInstanceAsync("Wait", $"input {number}", new StartOrchestrationOptions($"waiting:{number}"))));
        }

        await engine.WhenIdleAsync();
    }
}
