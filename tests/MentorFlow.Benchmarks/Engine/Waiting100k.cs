using System.Diagnostics;
using MentorFlow.Local.Hosting;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Benchmarks.Engine;

/// <param name="RssMegabytes">Resident memory of the whole process while all of them wait: the higher of before and after the restart.</param>
/// <param name="ReadySeconds">From start of the host on the existing file, worker included, until it is idle.</param>
/// <param name="FiredPerSecond">All timers falling due at one moment, until every instance has ended.</param>
internal sealed record WaitingFigures(double RssMegabytes, double ReadySeconds, double FiredPerSecond);

/// <summary>A hundred thousand instances that each wait on a timer, across a restart.</summary>
internal static class Waiting100k
{
    /// <summary>The argument that makes this program the one that waits.</summary>
    public const string Command = "waiting100k";

    private const int Count = 100_000;
    private const int Together = 5_000;
    private static readonly TimeSpan Wait = TimeSpan.FromDays(2);

    public static async Task<WaitingFigures> MeasureAsync() =>
        await OwnProcess.RunAsync([Command]) is [var rss, var ready, var fired]
            ? new WaitingFigures(rss, ready, fired)
            : throw new InvalidOperationException("Three figures were expected.");

    /// <summary>What that process does.</summary>
    public static async Task RunAsync()
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("data");

        double rss;
        await using (var before = await SampleHost.StartAsync(data, Virtual(0)))
        {
            await StartAllAsync(before);
            rss = Megabytes();
        }

        GC.Collect();
        var begun = Stopwatch.GetTimestamp();
        await using var host = await SampleHost.StartAsync(data, Virtual(0));
        await host.Engine.WhenIdleAsync();
        var ready = Stopwatch.GetElapsedTime(begun);
        rss = Math.Max(rss, Megabytes());

        begun = Stopwatch.GetTimestamp();
        await host.Clock!.AdvanceAsync(Wait);
        var fired = Stopwatch.GetElapsedTime(begun);
        var completed = await host.Client.ListInstanceIdsAsync([OrchestrationRuntimeStatus.Completed], pageSize: Count + 1);
        if (completed.Values.Count != Count)
        {
            throw new InvalidOperationException($"Only {completed.Values.Count} of {Count} instances completed.");
        }

        OwnProcess.Write(rss);
        OwnProcess.Write(ready.TotalSeconds);
        OwnProcess.Write(Count / fired.TotalSeconds);
    }

    private static string[] Virtual(int days) =>
        ["--Host:Clock=virtual", $"--Host:ClockStart={new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(days):o}"];

    private static double Megabytes() => Environment.WorkingSet / 1024.0 / 1024.0;

    private static async Task StartAllAsync(LocalHost host)
    {
        for (var started = 0; started < Count; started += Together)
        {
            await Task.WhenAll(Enumerable.Range(started, Together).Select(number =>
                host.Client.ScheduleNewOrchestrationInstanceAsync("WaitTwoDays", $"input {number}", new StartOrchestrationOptions($"waiting:{number}"))));
        }

        await host.Engine.WhenIdleAsync();
    }
}
