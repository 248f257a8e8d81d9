using System.Diagnostics;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Benchmarks.Engine;

/// <summary>The field's usual yardstick: start, five trivial activities one after another, end.</summary>
internal static class HelloSequence5
{
    public const string Orchestrator = "HelloSequence5";

    /// <summary>On a host of its own, whose start and first sequences are not counted.</summary>
    public static async Task<double> PerSecondAsync(int count, bool durable)
    {
        using var folder = new TemporaryFolder();
        await using var host = await SampleHost.StartAsync(durable ? folder.File("data") : null);
        await TimeAsync(host.Client, 500, () => host.Engine.WhenIdleAsync());
        return count / await TimeAsync(host.Client, count, () => host.Engine.WhenIdleAsync());
    }

    /// <summary>Seconds from the first start to the last end.</summary>
    /// <exception cref="InvalidOperationException">One of them did not complete.</exception>
    public static async Task<double> TimeAsync(DurableTaskClient client, int count, Func<Task>? idle = null)
    {
        var begun = Stopwatch.GetTimestamp();
        var ids = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => client.ScheduleNewOrchestrationInstanceAsync(Orchestrator)));
        if (idle is not null)
        {
            await idle();
        }

        // One wait after the other: hundreds at once take every stream of the peer's one connection, and its worker has none left.
        foreach (var id in ids)
        {
            var end = await client.WaitForInstanceCompletionAsync(id);
            if (end.RuntimeStatus is not OrchestrationRuntimeStatus.Completed)
            {
                throw new InvalidOperationException($"Of {count} orchestrations one did not complete: {end}.");
            }
        }

        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
