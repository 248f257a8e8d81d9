using Grpc.Core;

namespace MentorFlow.Tests.Local.Durable;

public sealed class ControlTestsReplayed() : ControlTests(alwaysReplay: true);

public sealed class ControlTestsInSession() : ControlTests(alwaysReplay: false);

public abstract class ControlTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    private static LabWorker Worker => new LabWorker()
        .Activity("Echo", (string text) => text)
        .Orchestrator("Done", _ => Task.FromResult("result"))
        .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
        .Orchestrator("Parent", context => context.CallSubOrchestratorAsync<string>("Wait", options: new SubOrchestrationOptions(instanceId: "child")));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Terminate_ends_a_waiting_or_suspended_instance_with_the_given_output(bool suspended)
    {
        await using var lab = Start(Worker);
        var id = await lab.ScheduleAsync("Wait");
        if (suspended)
        {
            await lab.Client.SuspendInstanceAsync(id);
        }

        await lab.Client.TerminateInstanceAsync(id, (object)"enough");
        await lab.IdleAsync();

        var ended = await lab.ReadAsync(id);
        Assert.Equal((OrchestrationRuntimeStatus.Terminated, "enough"), (ended.RuntimeStatus, ended.ReadOutputAs<string>()));
    }

    [Theory]
    [InlineData(true, OrchestrationRuntimeStatus.Terminated)]
    [InlineData(false, OrchestrationRuntimeStatus.Running)]
    public async Task Terminate_reaches_children_only_if_asked(bool recursive, OrchestrationRuntimeStatus child)
    {
        await using var lab = Start(Worker);
        var id = await lab.ScheduleAsync("Parent");

        await lab.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Recursive: recursive));
        await lab.IdleAsync();

        Assert.Equal(child, await lab.StatusAsync("child"));
    }

    [Fact]
    public async Task Terminate_works_on_an_instance_whose_code_is_gone()
    {
        await using var lab = StartOnDisk(Worker);
        await lab.ScheduleAsync("Parent", id: "parent");

        await lab.RestartAsync(new LabWorker());
        await lab.Client.TerminateInstanceAsync("parent", new TerminateInstanceOptions(Recursive: true));
        await lab.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await lab.StatusAsync("parent"));
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await lab.StatusAsync("child"));
    }

    [Fact]
    public async Task A_suspended_instance_keeps_what_arrives_through_a_restart_until_it_is_resumed()
    {
        await using var lab = StartOnDisk(Worker.Orchestrator("Busy", async context =>
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

        await lab.RestartAsync();
        await lab.Client.ResumeInstanceAsync(id, "back");
        await lab.IdleAsync();
        Assert.Equal("kept", await lab.OutputAsync<string>(id));
    }

    [Fact]
    public async Task A_result_that_arrives_while_suspended_is_not_asked_for_again()
    {
        var calls = 0;
        var gate = new TaskCompletionSource<string>();
        await using var lab = Start(new LabWorker()
            .Activity("Slow", (string _, CancellationToken _) =>
            {
                Interlocked.Increment(ref calls);
                return gate.Task;
            })
            .Orchestrator("Call", context => context.CallActivityAsync<string>("Slow", "")));
        var id = await lab.Client.ScheduleNewOrchestrationInstanceAsync("Call");
        await lab.Client.WaitForInstanceStartAsync(id);

        await lab.Client.SuspendInstanceAsync(id);
        gate.SetResult("done");
        await lab.IdleAsync();
        await lab.Client.ResumeInstanceAsync(id);
        await lab.IdleAsync();

        Assert.Equal(("done", 1), (await lab.OutputAsync<string>(id), calls));
    }

    [Fact]
    public async Task Restart_runs_the_same_input_again_under_its_id_or_a_new_one_unless_it_is_unknown_or_running()
    {
        await using var lab = Start(Worker
            .Orchestrator("When", (TaskOrchestrationContext context, string input) => Task.FromResult($"{input} {context.CurrentUtcDateTime:HH}")));
        var id = await lab.ScheduleAsync("When", "input");
        await lab.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(id, await lab.Client.RestartAsync(id));
        var other = await lab.Client.RestartAsync(id, restartWithNewInstanceId: true);
        await lab.IdleAsync();

        Assert.NotEqual(id, other);
        Assert.Equal("input 10", await lab.OutputAsync<string>(id));
        Assert.Equal("input 10", await lab.OutputAsync<string>(other));
        await Assert.ThrowsAsync<ArgumentException>(() => lab.Client.RestartAsync("unknown"));
        var running = await lab.ScheduleAsync("Wait");
        await Assert.ThrowsAsync<InvalidOperationException>(() => lab.Client.RestartAsync(running));
    }

    [Fact]
    public async Task Steering_what_has_ended_is_refused_and_changes_nothing()
    {
        await using var lab = Start(Worker);
        var id = await lab.ScheduleAsync("Done");

        Func<Task>[] acts = [() => lab.Client.SuspendInstanceAsync(id), () => lab.Client.ResumeInstanceAsync(id), () => lab.Client.TerminateInstanceAsync(id)];
        foreach (var act in acts)
        {
            Assert.Equal(StatusCode.FailedPrecondition, (await Assert.ThrowsAsync<RpcException>(act)).StatusCode);
        }

        Assert.Equal("result", await lab.OutputAsync<string>(id));
    }
}
