using System.Diagnostics;
using MentorFlow.Local.Durable;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>A real process, really killed.</summary>
public sealed class KillTests
{
    private const string FileOfChild = "MENTORFLOW_KILL_FILE";
    private const int StartsBeforeKill = 300;

    [Fact]
    public async Task Kill_9_loses_nothing_that_was_acknowledged()
    {
        using var file = new DataFile();
        var acknowledged = await KillWhileWorkingAsync(file.Path);

        await using var engine = Start(file.Path);
        var client = engine.CreateClient();
        await engine.WhenIdleAsync();

        foreach (var id in acknowledged)
        {
            var ended = await client.GetInstanceAsync(id, getInputsAndOutputs: true);
            Assert.Equal(3, ended?.ReadOutputAs<int>());
        }

        var runs = (await File.ReadAllLinesAsync(Journal(file.Path))).GroupBy(line => line).ToList();
        Assert.All(acknowledged, id => Assert.Equal(3, runs.Count(run => run.Key.StartsWith($"{id} ", StringComparison.Ordinal))));
        Assert.All(runs, run => Assert.InRange(run.Count(), 1, 2));
    }

    [Fact(Explicit = true)]
    public async Task Works_until_it_is_killed()
    {
        var file = Environment.GetEnvironmentVariable(FileOfChild) ?? throw new InvalidOperationException($"{FileOfChild} is not set.");
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        await using var engine = Start(file);
        var client = engine.CreateClient();
        for (var number = 0; ; number++)
        {
            await client.ScheduleNewOrchestrationInstanceAsync("Three", new StartOrchestrationOptions($"kill:{number}"));
            await output.WriteLineAsync($"kill:{number}");
        }
    }

    private static async Task<List<string>> KillWhileWorkingAsync(string file)
    {
        string[] arguments = ["exec", typeof(KillTests).Assembly.Location, "-explicit", "only", "-method", $"*.{nameof(Works_until_it_is_killed)}"];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            Environment = { [FileOfChild] = file },
        };
        using var child = Process.Start(start)!;
        var acknowledged = new List<string>();
        while (acknowledged.Count < StartsBeforeKill && await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("kill:", StringComparison.Ordinal))
            {
                acknowledged.Add(line);
            }
        }

        child.Kill();
        await child.WaitForExitAsync();
        Assert.Equal(StartsBeforeKill, acknowledged.Count);
        return acknowledged;
    }

    private static string Journal(string file) => file + ".journal";

    private static DurableEngine Start(string file)
    {
        var gate = new Lock();
        var worker = new LabWorker()
            .Call("Step", (call, _) =>
            {
                lock (gate)
                {
                    File.AppendAllText(Journal(file), $"{call.InstanceId} {call.TaskId}\n");
                }

                return Task.FromResult<string?>("1");
            })
            .Orchestrator("Three", async context =>
                await context.CallActivityAsync<int>("Step")
                + await context.CallActivityAsync<int>("Step")
                + await context.CallActivityAsync<int>("Step"));
        var engine = new DurableEngine(new DurableEngineOptions { File = file }, worker, TimeProvider.System, NullLoggerFactory.Instance);
        engine.Open();
        engine.Start();
        return engine;
    }
}
