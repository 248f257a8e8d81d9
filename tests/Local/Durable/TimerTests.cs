using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

public class TimerTests
{
    [Fact]
    public async Task A_timer_of_years_fires_at_its_moment()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Sleep", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1000), CancellationToken.None);
            return context.CurrentUtcDateTime;
        }));
        var id = await lab.ScheduleAsync("Sleep");

        await lab.AdvanceAsync(TimeSpan.FromDays(999));
        Assert.True((await lab.ReadAsync(id)).IsRunning);

        await lab.AdvanceAsync(TimeSpan.FromDays(365));
        Assert.Equal(Lab.Start.AddDays(1000).UtcDateTime, (await lab.ReadAsync(id)).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task Timers_that_fall_due_together_fire_in_the_order_of_their_times()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Race", async context =>
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

        Assert.Equal([1, 2, 3], (await lab.ReadAsync(id)).ReadOutputAs<List<int>>()!);
    }

    [Fact]
    public async Task An_open_timer_keeps_the_instance_running()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Forgetful", context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
            return Task.FromResult("early");
        }));

        var id = await lab.ScheduleAsync("Forgetful");
        Assert.True((await lab.ReadAsync(id)).IsRunning);

        await lab.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal("early", (await lab.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_canceled_timer_holds_nothing_and_nobody_wakes_for_it()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Cancel", async context =>
        {
            using var end = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(3), end.Token);
            await context.WaitForExternalEvent<string>("Go");
            end.Cancel();
            await Assert.ThrowsAsync<TaskCanceledException>(() => timer);
            return await context.WaitForExternalEvent<string>("End");
        }));
        var id = await lab.ScheduleAsync("Cancel");

        await lab.RaiseAsync(id, "Go", "");
        Assert.Null(lab.Engine.NextDue);

        await lab.RaiseAsync(id, "End", "ended");
        Assert.Equal("ended", (await lab.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_timer_in_the_past_fires_at_once()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Late", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None);
            return "now";
        }));

        Assert.Equal("now", await lab.ResultOfAsync<string>("Late"));
    }

    [Fact]
    public async Task The_next_due_moment_is_the_earliest_of_all_instances()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry().Orchestrator("Sleep", async (TaskOrchestrationContext context, int days) =>
        {
            await context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
            return days;
        }));

        await lab.ScheduleAsync("Sleep", 9);
        await lab.ScheduleAsync("Sleep", 4);
        Assert.Equal(Lab.Start.AddDays(4), lab.Engine.NextDue);

        await lab.AdvanceAsync(TimeSpan.FromDays(5));
        Assert.Equal(Lab.Start.AddDays(9), lab.Engine.NextDue);
    }
}
