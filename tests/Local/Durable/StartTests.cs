using DurableTask.Core.Exceptions;
using Grpc.Core;

namespace MentorFlow.Tests.Local.Durable;

public sealed class StartTestsReplayed() : StartTests(alwaysReplay: true);

public sealed class StartTestsInSession() : StartTests(alwaysReplay: false);

public abstract class StartTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    private static LabWorker Worker => new LabWorker()
        .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
        .Orchestrator("When", context => Task.FromResult(context.CurrentUtcDateTime));

    [Fact]
    public async Task Of_many_starts_of_one_id_exactly_one_succeeds()
    {
        await using var lab = StartOnDisk(Worker);

        var starts = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
            await Record.ExceptionAsync(() => lab.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("one")))));

        Assert.Single(starts, refusal => refusal is null);
        Assert.All(starts.Where(refusal => refusal is not null), refusal => Assert.IsType<OrchestrationAlreadyExistsException>(refusal));
    }

    [Fact]
    public async Task A_completed_id_is_accepted_again_and_its_history_patient()
    {
        await using var lab = Start(Worker);
        await lab.ScheduleAsync("When", id: "one");
        await lab.AdvanceAsync(TimeSpan.FromHours(1));

        var again = await lab.RunAsync("When", id: "one");

        Assert.Equal(Lab.Start.AddHours(1).UtcDateTime, again.ReadOutputAs<DateTime>());
        Assert.Single(lab.Engine.ReadHistory("one")!);
    }

    [Fact]
    public async Task Named_statuses_decide_what_stands_in_the_way()
    {
        await using var lab = Start(Worker);
        await lab.ScheduleAsync("When", id: "ended");
        await lab.ScheduleAsync("Wait", id: "running");
        var ended = new StartOrchestrationOptions("ended").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);
        var running = new StartOrchestrationOptions("running").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => lab.Client.ScheduleNewOrchestrationInstanceAsync("When", ended));
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("When", running);
        await lab.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, await lab.StatusAsync("running"));
    }

    [Fact]
    public async Task An_instance_starts_at_its_time_and_finds_the_events_that_came_before()
    {
        await using var lab = StartOnDisk(Worker);
        var startAt = Lab.Start.AddDays(3);
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("When", new StartOrchestrationOptions("when", startAt));
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("wait", startAt));
        await lab.RaiseAsync("wait", "Go", "early");
        await lab.RestartAsync();
        await lab.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, await lab.StatusAsync("wait"));

        await lab.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal(startAt.UtcDateTime, await lab.OutputAsync<DateTime>("when"));
        Assert.Equal("early", await lab.OutputAsync<string>("wait"));
    }

    [Fact]
    public async Task A_pending_instance_can_be_terminated()
    {
        await using var lab = Start(Worker);
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("When", new StartOrchestrationOptions("when", Lab.Start.AddDays(3)));

        await lab.Client.TerminateInstanceAsync("when");
        await lab.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await lab.StatusAsync("when"));
        Assert.Null(lab.Engine.NextDue);
    }

    [Fact]
    public async Task Ids_that_no_back_end_accepts_are_refused()
    {
        await using var lab = Start(Worker);

        await lab.ScheduleAsync("When", id: new string('x', 255));
        foreach (var id in new[] { new string('x', 256), "@entity", "a/b", "a\\b", "a#b", "a?b", "a\nb" })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => lab.ScheduleAsync("When", id: id));
        }
    }

    [Fact]
    public async Task An_instance_of_a_newer_version_waits_for_an_application_of_that_version()
    {
        await using var lab = StartOnDisk(Worker, Version("1.9"));
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("newer") { Version = "1.10" });
        await lab.RaiseAsync("newer", "Go", "kept");
        Assert.Equal(OrchestrationRuntimeStatus.Pending, await lab.StatusAsync("newer"));

        await lab.RestartAsync(version: "1.10");

        Assert.Equal("kept", await lab.OutputAsync<string>("newer"));
    }

    [Fact]
    public async Task Clients_wait_for_start_and_for_completion_and_may_give_up()
    {
        await using var lab = Start(Worker);
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("one"));

        var started = await lab.Client.WaitForInstanceStartAsync("one");
        using var patience = new CancellationTokenSource();
        var impatient = lab.Client.WaitForInstanceCompletionAsync("one", patience.Token);
        var completion = lab.Client.WaitForInstanceCompletionAsync("one", getInputsAndOutputs: true);
        patience.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await lab.Client.RaiseEventAsync("one", "Go", "gone");

        Assert.True(started.IsRunning);
        Assert.Equal("gone", (await completion).ReadOutputAs<string>());
        var unknown = await Assert.ThrowsAsync<RpcException>(() => lab.Client.WaitForInstanceCompletionAsync("unknown"));
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
    }
}
