namespace MentorFlow.Tests.Local.Durable;

public sealed class TimerTestsReplayed() : TimerTests(alwaysReplay: true);

public sealed class TimerTestsInSession() : TimerTests(alwaysReplay: false);

public abstract class TimerTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    private static LabWorker Worker => new LabWorker().Orchestrator("Sleep", async (TaskOrchestrationContext context, int days) =>
    {
        await context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
        return context.CurrentUtcDateTime;
    });

    [Fact]
    public async Task A_timer_of_a_month_is_cut_in_legs_of_three_days_and_fires_at_its_moment()
    {
        await using var lab = Start(Worker);
        var id = await lab.ScheduleAsync("Sleep", 31);
        Assert.Equal(Lab.Start.AddDays(3), lab.Engine.NextDue);

        await lab.AdvanceAsync(TimeSpan.FromDays(30.9));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await lab.StatusAsync(id));

        await lab.AdvanceAsync(TimeSpan.FromDays(365));
        Assert.Equal(Lab.Start.AddDays(31).UtcDateTime, await lab.OutputAsync<DateTime>(id));
    }

    [Fact]
    public async Task A_clock_that_leaps_over_a_long_timer_ends_it_at_once()
    {
        await using var lab = StartOnDisk(Worker);
        var id = await lab.ScheduleAsync("Sleep", 31);

        await lab.RestartAsync(down: TimeSpan.FromDays(40));

        Assert.Equal(Lab.Start.AddDays(40).UtcDateTime, await lab.OutputAsync<DateTime>(id));
    }

    [Fact]
    public async Task Timers_that_fall_due_together_fire_in_the_order_of_their_times()
    {
        await using var lab = Start(new LabWorker().Orchestrator("Race", async context =>
        {
            var fired = new List<int>();
            await Task.WhenAll(new[] { 3, 1, 2 }.Select(async hours =>
            {
                await context.CreateTimer(TimeSpan.FromHours(hours), CancellationToken.None);
                fired.Add(hours);
            }));
            return fired;
        }));
        var id = await lab.ScheduleAsync("Race");

        lab.Clock.JumpTo(Lab.Start.AddDays(1));
        await lab.IdleAsync();

        Assert.Equal([1, 2, 3], await lab.OutputAsync<List<int>>(id));
    }

    [Fact]
    public async Task An_open_timer_holds_up_the_end()
    {
        await using var lab = Start(new LabWorker().Orchestrator("Forgetful", context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
            return Task.FromResult("early");
        }));

        var id = await lab.ScheduleAsync("Forgetful");
        Assert.Equal(OrchestrationRuntimeStatus.Running, await lab.StatusAsync(id));

        await lab.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal("early", await lab.OutputAsync<string>(id));
    }

    [Fact]
    public async Task A_canceled_timer_ends_its_wait_at_once_and_fires_for_nobody()
    {
        await using var lab = Start(new LabWorker().Orchestrator("Cancel", async context =>
        {
            using var end = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(2), end.Token);
            await context.WaitForExternalEvent<string>("Go");
            end.Cancel();
            await Assert.ThrowsAsync<TaskCanceledException>(() => timer);
            return await context.WaitForExternalEvent<string>("End");
        }));
        var id = await lab.ScheduleAsync("Cancel");

        await lab.RaiseAsync(id, "Go", "");
        await lab.AdvanceAsync(TimeSpan.FromDays(9));
        Assert.Null(lab.Engine.NextDue);

        await lab.RaiseAsync(id, "End", "ended");
        Assert.Equal("ended", await lab.OutputAsync<string>(id));
    }

    [Fact]
    public async Task The_next_due_moment_is_the_earliest_of_all_instances()
    {
        await using var lab = Start(Worker);

        await lab.ScheduleAsync("Sleep", 2);
        await lab.ScheduleAsync("Sleep", 1);
        Assert.Equal(Lab.Start.AddDays(1), lab.Engine.NextDue);

        await lab.AdvanceAsync(TimeSpan.FromDays(1.5));
        Assert.Equal(Lab.Start.AddDays(2), lab.Engine.NextDue);
    }
}
