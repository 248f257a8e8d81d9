using Microsoft.DurableTask.Testing;

namespace MentorFlow.Benchmarks.Engine;

/// <summary>Microsoft's own host for tests, in memory, with the same orchestration: the peer of the same run.</summary>
/// <remarks>
/// It carries as many turns at once as it counts processors, and when that many run it looks again after half a second: on two cores
/// it would end one sequence in a second and a half. So it runs in a process of its own that believes in many processors, at its best.
/// </remarks>
internal static class InProcessPeer
{
    /// <summary>The argument that makes this program the peer's process.</summary>
    public const string Command = "inprocess-peer";

    private const int Processors = 256;
    private const int WarmUps = 200;
    private static readonly string[] Cities = ["Tokyo", "Seattle", "London", "Cairo", "Quito"];

    /// <summary>Sequences a second.</summary>
    public static async Task<double> PerSecondAsync(int count) => (await OwnProcess.RunAsync(
        [Command, $"{count}"],
        ("DOTNET_PROCESSOR_COUNT", $"{Processors}"),

        // Otherwise it logs every request to the console, and would be measured writing.
        ("Logging__LogLevel__Default", "None"),
        ("Logging__LogLevel__Microsoft", "None"))).Single();

    /// <summary>What the peer's process does: one host, measured after it has warmed up; writes sequences a second.</summary>
    public static async Task RunAsync(int count)
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
        await HelloSequence5.TimeAsync(host.Client, WarmUps);
        OwnProcess.Write(count / await HelloSequence5.TimeAsync(host.Client, count));
    }
}
