using System.Diagnostics;
using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Benchmarks.Engine;

/// <summary>The field's usual yardstick: start, five trivial activities one after another, end.</summary>
internal static class HelloSequence5
{
    private static readonly string[] Cities = ["Tokyo", "Seattle", "London", "Cairo", "Quito"];

    public static async Task<double> PerSecondAsync(int count, bool durable)
    {
        var registry = new DurableRegistry()
            .Add(new ActivityRegistration("SayHello", typeof(string), (call, _) => Task.FromResult<object?>($"Hello {call.Input}!")))
            .Add(new OrchestratorRegistration("HelloSequence5", null, async (context, _) =>
            {
                foreach (var city in Cities)
                {
                    await context.CallActivityAsync<string>("SayHello", city);
                }

                return null;
            }));
        using var folder = new ScratchFolder();
        var options = new DurableEngineOptions { File = durable ? folder.File("durable.db") : null };
        await using var engine = new DurableEngine(options, registry, TimeProvider.System, NullLoggerFactory.Instance);
        await engine.StartAsync();

        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => engine.Client.ScheduleNewOrchestrationInstanceAsync("HelloSequence5")));
        await engine.WhenIdleAsync();
        var elapsed = Stopwatch.GetElapsedTime(begun);

        await RequireAllCompletedAsync(engine, count);
        return count / elapsed.TotalSeconds;
    }

    private static async Task RequireAllCompletedAsync(DurableEngine engine, int count)
    {
        var completed = 0;
        await foreach (var _ in engine.Client.GetAllInstancesAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed], PageSize: 1_000)))
        {
            completed++;
        }

        if (completed != count)
        {
            throw new InvalidOperationException($"Only {completed} of {count} orchestrations completed.");
        }
    }
}
