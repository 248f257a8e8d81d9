using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

public class StartTests
{
    private static DurableRegistry Registry => new DurableRegistry()
        .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
        .Orchestrator("When", context => Task.FromResult(context.CurrentUtcDateTime));

    [Fact]
    public async Task A_running_id_is_refused()
    {
        await using var lab = await Lab.StartAsync(Registry);
        await lab.ScheduleAsync("Wait", id: "one");

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => lab.ScheduleAsync("Wait", id: "one"));
    }

    [Fact]
    public async Task Of_many_starts_of_one_id_exactly_one_succeeds()
    {
        using var file = new DataFile();
        await using var lab = await Lab.StartAsync(Registry, file.Path);

        var starts = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            try
            {
                await lab.ScheduleAsync("Wait", id: "one");
                return true;
            }
            catch (OrchestrationAlreadyExistsException)
            {
                return false;
            }
        }));

        Assert.Single(starts, started => started);
    }

    [Fact]
    public async Task A_completed_id_is_accepted_again_and_its_history_replaced()
    {
        await using var lab = await Lab.StartAsync(Registry);
        await lab.ScheduleAsync("When", id: "one");
        await lab.AdvanceAsync(TimeSpan.FromHours(1));

        var again = await lab.RunAsync("When", id: "one");

        Assert.Equal(Lab.Start.AddHours(1).UtcDateTime, again.ReadOutputAs<DateTime>());
        Assert.Single(lab.Engine.ReadHistory("one")!.Turns);
    }

    [Fact]
    public async Task Named_statuses_decide_what_stands_in_the_way()
    {
        await using var lab = await Lab.StartAsync(Registry);
        await lab.ScheduleAsync("When", id: "ended");
        await lab.ScheduleAsync("Wait", id: "running");
        var ended = new StartOrchestrationOptions("ended").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);
        var running = new StartOrchestrationOptions("running").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => lab.Client.ScheduleNewOrchestrationInstanceAsync("When", ended));
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("When", running);
        await lab.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await lab.ReadAsync("running")).RuntimeStatus);
    }

    [Fact]
    public async Task An_instance_starts_at_its_time_and_finds_the_events_that_came_before()
    {
        await using var lab = await Lab.StartAsync(Registry);
        var startAt = Lab.Start.AddDays(3);
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("When", new StartOrchestrationOptions("when", startAt));
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("wait", startAt));
        await lab.RaiseAsync("wait", "Go", "early");
        await lab.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await lab.ReadAsync("wait")).RuntimeStatus);

        await lab.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal(startAt.UtcDateTime, (await lab.ReadAsync("when")).ReadOutputAs<DateTime>());
        Assert.Equal("early", (await lab.ReadAsync("wait")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_pending_instance_can_be_terminated()
    {
        await using var lab = await Lab.StartAsync(Registry);
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("When", new StartOrchestrationOptions("when", Lab.Start.AddDays(3)));

        await lab.Client.TerminateInstanceAsync("when");
        await lab.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await lab.ReadAsync("when")).RuntimeStatus);
        Assert.Null(lab.Engine.NextDue);
    }

    [Fact]
    public async Task Ids_that_no_back_end_accepts_are_refused()
    {
        await using var lab = await Lab.StartAsync(Registry);

        await lab.ScheduleAsync("When", id: new string('x', 255));
        await Assert.ThrowsAsync<ArgumentException>(() => lab.ScheduleAsync("When", id: new string('x', 256)));
        foreach (var id in new[] { "@entity", "a/b", "a\\b", "a#b", "a?b", "a\nb" })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => lab.ScheduleAsync("When", id: id));
        }
    }

    [Fact]
    public async Task An_instance_of_a_newer_version_waits_for_an_application_of_that_version()
    {
        using var file = new DataFile();
        await using (var old = await Lab.StartAsync(Registry, file.Path, options => options.DefaultVersion = "1.9"))
        {
            await old.Client.ScheduleNewOrchestrationInstanceAsync("When", new StartOrchestrationOptions("when") { Version = "1.10" });
            await old.IdleAsync();
            Assert.Equal(OrchestrationRuntimeStatus.Pending, (await old.ReadAsync("when")).RuntimeStatus);
        }

        await using var current = await Lab.StartAsync(Registry, file.Path, options => options.DefaultVersion = "1.10");
        await current.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await current.ReadAsync("when")).RuntimeStatus);
    }

    [Fact]
    public async Task Clients_wait_for_start_and_for_completion()
    {
        await using var lab = await Lab.StartAsync(Registry);
        await lab.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("one"));

        var started = await lab.Client.WaitForInstanceStartAsync("one");
        var completion = lab.Client.WaitForInstanceCompletionAsync("one", getInputsAndOutputs: true);
        await lab.Client.RaiseEventAsync("one", "Go", "gone");

        Assert.True(started.IsRunning);
        Assert.Equal("gone", (await completion).ReadOutputAs<string>());
        await Assert.ThrowsAsync<ArgumentException>(() => lab.Client.WaitForInstanceCompletionAsync("unknown"));
    }

    [Fact]
    public async Task Outputs_are_read_only_when_they_were_asked_for()
    {
        await using var lab = await Lab.StartAsync(Registry);
        var id = await lab.ScheduleAsync("When");

        var bare = await lab.Client.GetInstanceAsync(id);

        Assert.Throws<InvalidOperationException>(() => bare!.ReadOutputAs<DateTime>());
        Assert.Null(await lab.Client.GetInstanceAsync("unknown"));
    }
}
