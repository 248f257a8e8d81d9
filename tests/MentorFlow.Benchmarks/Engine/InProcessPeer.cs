using Microsoft.DurableTask.Testing;

namespace MentorFlow.Benchmarks.Engine;

/// <summary>Microsoft's own host for tests, in memory, with the same orchestration: the peer of the same run.</summary>
internal static class InProcessPeer
{
    private static readonly string[] Cities = ["Tokyo", "Seattle", "London", "Cairo", "Quito"];

    public static async Task<double> PerSecondAsync(int count)
    {
        await using var host = await DurableTaskTestHost.StartAsync(registry =>
        {
            registry.AddOrchestratorFunc(HelloSequence5.Orchestrator, async context =>
            {
                foreach (var city in Cities)
                {
                    await context.CallActivityAsync<string>("SayHello", city);
                }
            });
            registry.AddActivityFunc<string, string>("SayHello", (_, city) => $"Hello {city}!");
        });
        await HelloSequence5.TimeAsync(host.Client, 200);
        return count / await HelloSequence5.TimeAsync(host.Client, count);
    }
}
