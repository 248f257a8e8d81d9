namespace MentorFlow.Tests.Local.Durable;

public sealed class ContextTestsReplayed() : ContextTests(alwaysReplay: true);

public sealed class ContextTestsInSession() : ContextTests(alwaysReplay: false);

public abstract class ContextTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    [Fact]
    public async Task Ids_and_times_are_the_same_on_every_replay()
    {
        await using var lab = StartOnDisk(new LabWorker()
            .Activity("Echo", (string text) => text)
            .Orchestrator("Same", async context =>
            {
                var before = $"{context.NewGuid()} {context.NewGuid()} {context.CurrentUtcDateTime:o}";
                var recorded = await context.CallActivityAsync<string>("Echo", before);
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                return before == recorded;
            }));
        var id = await lab.ScheduleAsync("Same");

        await lab.RestartAsync(down: TimeSpan.FromDays(1));

        Assert.True(await lab.OutputAsync<bool>(id));
    }

    [Fact]
    public async Task A_custom_status_is_visible_while_the_instance_runs_and_after_a_restart()
    {
        await using var lab = StartOnDisk(new LabWorker().Orchestrator("Status", async context =>
        {
            context.SetCustomStatus(new { Stage = "waiting" });
            await context.WaitForExternalEvent<string>("Go");
            context.SetCustomStatus(new { Stage = "gone" });
            return 0;
        }));
        var id = await lab.ScheduleAsync("Status");
        await lab.RestartAsync();
        Assert.Equal("""{"Stage":"waiting"}""", (await lab.ReadAsync(id)).SerializedCustomStatus);

        await lab.RaiseAsync(id, "Go", "");

        Assert.Equal("""{"Stage":"gone"}""", (await lab.ReadAsync(id)).SerializedCustomStatus);
    }

    [Fact]
    public async Task Tags_reach_the_store_and_stay_with_the_instance()
    {
        await using var lab = Start(new LabWorker().Orchestrator("Done", context => Task.FromResult(context.InstanceId)));
        var options = new StartOrchestrationOptions("tagged") { Tags = new Dictionary<string, string> { ["program"] = "autumn" } };

        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Done", options);
        await lab.IdleAsync();

        Assert.Equal("autumn", (await lab.ReadAsync("tagged")).Tags["program"]);
    }
}
