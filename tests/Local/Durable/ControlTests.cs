using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

public class ControlTests
{
    private static DurableRegistry Registry => new DurableRegistry()
        .Activity("Echo", (string text) => text)
        .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
        .Orchestrator("Parent", context => context.CallSubOrchestratorAsync<string>("Wait", new SubOrchestrationOptions(instanceId: "child")));

    [Fact]
    public async Task Terminate_ends_a_waiting_instance_with_the_given_output()
    {
        await using var lab = await Lab.StartAsync(Registry);
        var id = await lab.ScheduleAsync("Wait");

        await lab.Client.TerminateInstanceAsync(id, (object)"enough");
        await lab.IdleAsync();

        var ended = await lab.ReadAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
        Assert.Equal("enough", ended.ReadOutputAs<string>());
    }

    [Theory]
    [InlineData(true, OrchestrationRuntimeStatus.Terminated)]
    [InlineData(false, OrchestrationRuntimeStatus.Running)]
    public async Task Terminate_reaches_children_only_if_asked(bool recursive, OrchestrationRuntimeStatus child)
    {
        await using var lab = await Lab.StartAsync(Registry);
        var id = await lab.ScheduleAsync("Parent");

        await lab.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Recursive: recursive));
        await lab.IdleAsync();

        Assert.Equal(child, (await lab.ReadAsync("child")).RuntimeStatus);
    }

    [Fact]
    public async Task Terminate_works_on_an_instance_whose_code_is_broken_or_gone()
    {
        using var file = new DataFile();
        await using (var before = await Lab.StartAsync(Registry, file.Path))
        {
            await before.ScheduleAsync("Parent", id: "parent");
        }

        await using var after = await Lab.StartAsync(new DurableRegistry(), file.Path);
        await after.Client.TerminateInstanceAsync("parent", new TerminateInstanceOptions(Recursive: true));
        await after.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await after.ReadAsync("parent")).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await after.ReadAsync("child")).RuntimeStatus);
    }

    [Fact]
    public async Task A_suspended_instance_keeps_what_arrives_until_it_is_resumed()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Busy", async context =>
        {
            var timer = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            var word = await context.WaitForExternalEvent<string>("Word");
            await timer;
            return await context.CallActivityAsync<string>("Echo", word);
        }));
        var id = await lab.ScheduleAsync("Busy");

        await lab.Client.SuspendInstanceAsync(id, "on leave");
        await lab.RaiseAsync(id, "Word", "kept");
        await lab.AdvanceAsync(TimeSpan.FromDays(2));
        var suspended = await lab.ReadAsync(id);
        Assert.Equal((OrchestrationRuntimeStatus.Suspended, "on leave"), (suspended.RuntimeStatus, suspended.SerializedOutput));
        Assert.Null(lab.Engine.NextDue);

        await lab.Client.ResumeInstanceAsync(id, "back");
        await lab.IdleAsync();
        Assert.Equal("kept", (await lab.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_suspended_instance_can_be_terminated()
    {
        await using var lab = await Lab.StartAsync(Registry);
        var id = await lab.ScheduleAsync("Wait");

        await lab.Client.SuspendInstanceAsync(id);
        await lab.Client.TerminateInstanceAsync(id);
        await lab.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await lab.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task A_result_that_arrives_while_suspended_is_not_asked_for_again()
    {
        var calls = 0;
        var gate = new TaskCompletionSource<string>();
        await using var lab = await Lab.StartAsync(new DurableRegistry()
            .Activity("Slow", async (string _, CancellationToken _) =>
            {
                Interlocked.Increment(ref calls);
                return await gate.Task;
            })
            .Orchestrator("Call", context => context.CallActivityAsync<string>("Slow", "")));
        var id = await lab.Client.ScheduleNewOrchestrationInstanceAsync("Call");
        await lab.Client.WaitForInstanceStartAsync(id);

        await lab.Client.SuspendInstanceAsync(id);
        gate.SetResult("done");
        await lab.IdleAsync();
        await lab.Client.ResumeInstanceAsync(id);
        await lab.IdleAsync();

        Assert.Equal("done", (await lab.ReadAsync(id)).ReadOutputAs<string>());
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Restart_runs_the_same_input_again()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry()
            .Orchestrator("When", (TaskOrchestrationContext context, string input) => Task.FromResult($"{input} {context.CurrentUtcDateTime:HH}")));
        var id = await lab.ScheduleAsync("When", "input");
        await lab.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(id, await lab.Client.RestartAsync(id));
        var other = await lab.Client.RestartAsync(id, restartWithNewInstanceId: true);
        await lab.IdleAsync();

        Assert.NotEqual(id, other);
        Assert.Equal("input 10", (await lab.ReadAsync(id)).ReadOutputAs<string>());
        Assert.Equal("input 10", (await lab.ReadAsync(other)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Restart_refuses_what_is_unknown_or_running()
    {
        await using var lab = await Lab.StartAsync(Registry);
        var running = await lab.ScheduleAsync("Wait");

        await Assert.ThrowsAsync<ArgumentException>(() => lab.Client.RestartAsync("unknown"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => lab.Client.RestartAsync(running));
    }

    [Fact]
    public async Task Steering_what_has_ended_changes_nothing()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Done", _ => Task.FromResult("result")));
        var id = await lab.ScheduleAsync("Done");

        await lab.Client.SuspendInstanceAsync(id);
        await lab.Client.TerminateInstanceAsync(id);
        await lab.IdleAsync();

        Assert.Equal("result", (await lab.ReadAsync(id)).ReadOutputAs<string>());
    }
}
