using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

public class DeterminismTests
{
    private static DurableRegistry Activities => new DurableRegistry()
        .Activity("Invite", (string name) => name)
        .Activity("Welcome", (string name) => name);

    [Fact]
    public async Task A_changed_call_is_reported_with_instance_step_expected_and_found()
    {
        using var file = new DataFile();
        await using (var before = await Lab.StartAsync(Activities.Orchestrator("Onboard", CallThenWait("Invite")), file.Path))
        {
            await before.ScheduleAsync("Onboard", id: "enrollment:7");
        }

        await using var after = await Lab.StartAsync(Activities.Orchestrator("Onboard", CallThenWait("Welcome")), file.Path);
        await after.RaiseAsync("enrollment:7", "Go", "");

        var failure = (await after.ReadAsync("enrollment:7")).FailureDetails;
        Assert.Equal(typeof(NonDeterministicOrchestrationException).FullName, failure?.ErrorType);
        Assert.Contains("'enrollment:7' at step 0: expected a call of activity 'Invite', found a call of activity 'Welcome'", failure?.ErrorMessage);
        Assert.Contains(after.Log.Lines, line => line.StartsWith("Error") && line.Contains("expected a call of activity 'Invite'"));
    }

    [Fact]
    public async Task A_call_added_before_the_point_reached_is_noticed()
    {
        var recorded = await RecordAsync(CallThenWait("Invite"));
        var changed = Activities.Orchestrator("Onboard", async context =>
        {
            context.SendEvent("somebody", "Begun", true);
            return await CallThenWait("Invite")(context);
        });

        var failure = await Assert.ThrowsAsync<NonDeterministicOrchestrationException>(() => HistoryReplayer.ReplayAsync(changed, recorded));

        Assert.Equal((0, "a call of activity 'Invite'", "event 'Begun' to be sent"), (failure.Step, failure.Expected, failure.Found));
    }

    [Fact]
    public async Task A_step_that_vanished_is_noticed()
    {
        var recorded = await RecordAsync(CallThenWait("Invite"));
        var changed = Activities.Orchestrator("Onboard", context => context.WaitForExternalEvent<string>("Go"));

        var failure = await Assert.ThrowsAsync<NonDeterministicOrchestrationException>(() => HistoryReplayer.ReplayAsync(changed, recorded));

        Assert.Equal("nothing", failure.Found);
    }

    [Fact]
    public async Task A_recorded_history_replays_against_unchanged_code_and_against_later_steps()
    {
        var recorded = await RecordAsync(CallThenWait("Invite"));
        var extended = Activities.Orchestrator("Onboard", async context =>
        {
            await CallThenWait("Invite")(context);
            return await context.CallActivityAsync<string>("Welcome", "Ada");
        });

        await HistoryReplayer.ReplayAsync(Activities.Orchestrator("Onboard", CallThenWait("Invite")), recorded);
        await HistoryReplayer.ReplayAsync(extended, recorded);
    }

    [Fact]
    public async Task A_history_survives_its_journey_through_JSON()
    {
        var recorded = await RecordAsync(CallThenWait("Invite"));

        Assert.Equal(recorded, InstanceHistory.FromJson(recorded).ToJson());
        Assert.Contains("\"kind\": \"TaskScheduled\"", recorded);
    }

    [Fact]
    public async Task A_timer_keeps_the_time_that_history_recorded()
    {
        using var file = new DataFile();
        await using (var before = await Lab.StartAsync(new DurableRegistry().Orchestrator("Sleep", Sleep(3)), file.Path))
        {
            await before.ScheduleAsync("Sleep", id: "one");
        }

        await using var after = await Lab.StartAsync(new DurableRegistry().Orchestrator("Sleep", Sleep(9)), file.Path);
        await after.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await after.ReadAsync("one")).RuntimeStatus);
    }

    [Fact]
    public async Task Awaiting_a_delay_fails_at_once_and_says_why()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Impatient", async _ =>
        {
            await Task.Delay(TimeSpan.FromDays(1));
            return 0;
        }));

        var failure = (await lab.RunAsync("Impatient")).FailureDetails;

        Assert.Equal(typeof(NonDurableAwaitException).FullName, failure?.ErrorType);
        Assert.Contains("'Impatient'", failure?.ErrorMessage);
    }

    [Fact]
    public async Task Awaiting_another_thread_beside_a_timer_fails_when_it_comes_back()
    {
        var elsewhere = new TaskCompletionSource();
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Mixed", async context =>
        {
            await Task.WhenAny(context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None), elsewhere.Task);
            return 0;
        }), options => options.AlwaysReplay = false);
        var id = await lab.ScheduleAsync("Mixed");

        elsewhere.SetResult();
        await lab.IdleAsync();

        Assert.Equal(typeof(NonDurableAwaitException).FullName, (await lab.ReadAsync(id)).FailureDetails?.ErrorType);
    }

    [Fact]
    public async Task The_context_refuses_calls_from_other_threads()
    {
        await using var lab = await Lab.StartAsync(Activities.Orchestrator("Stray", async context =>
        {
            var call = Task.Run(() => context.CallActivityAsync<string>("Invite", "Ada"));
            await Assert.ThrowsAsync<NonDurableAwaitException>(() => call);
            return 0;
        }));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await lab.RunAsync("Stray")).RuntimeStatus);
    }

    private static Func<TaskOrchestrationContext, Task<string>> CallThenWait(string activity) => async context =>
    {
        await context.CallActivityAsync<string>(activity, "Ada");
        return await context.WaitForExternalEvent<string>("Go");
    };

    private static Func<TaskOrchestrationContext, Task<int>> Sleep(int days) => async context =>
    {
        await context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
        return days;
    };

    private static async Task<string> RecordAsync(Func<TaskOrchestrationContext, Task<string>> orchestrator)
    {
        await using var lab = await Lab.StartAsync(Activities.Orchestrator("Onboard", orchestrator));
        var id = await lab.ScheduleAsync("Onboard", id: "enrollment:7");
        return lab.Engine.ReadHistory(id)!.ToJson();
    }
}
