using MentorFlow.Local.Clock;
using MentorFlow.Local.Durable;
using MentorFlow.Tests.Local.Durable;

namespace MentorFlow.Tests.Local.Clock;

public sealed class ClockTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly VirtualClock clock = new(Start);

    [Fact]
    public void Alarms_ring_in_the_order_of_their_times_and_at_their_times()
    {
        var rung = new List<double>();
        foreach (var hours in new[] { 3, 1, 2 })
        {
            clock.CreateTimer(_ => rung.Add((clock.GetUtcNow() - Start).TotalHours), null, TimeSpan.FromHours(hours), Timeout.InfiniteTimeSpan);
        }

        clock.JumpTo(Start.AddDays(1));

        Assert.Equal([1, 2, 3], rung);
        Assert.Equal(Start.AddDays(1), clock.GetUtcNow());
    }

    [Fact]
    public void A_periodic_alarm_rings_every_period_until_it_is_disposed()
    {
        var rung = 0;
        var timer = clock.CreateTimer(_ => rung++, null, TimeSpan.FromHours(1), TimeSpan.FromHours(2));

        clock.JumpTo(Start.AddHours(7));
        Assert.Equal(4, rung);

        timer.Dispose();
        clock.JumpTo(Start.AddHours(70));
        Assert.Equal(4, rung);
    }

    [Fact]
    public void A_changed_alarm_rings_at_its_new_time_only()
    {
        var rung = 0;
        var timer = clock.CreateTimer(_ => rung++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        timer.Change(TimeSpan.FromHours(5), Timeout.InfiniteTimeSpan);

        clock.JumpTo(Start.AddHours(2));
        Assert.Equal(0, rung);
        Assert.Equal(Start.AddHours(5), clock.NextAlarm);

        clock.JumpTo(Start.AddHours(5));
        Assert.Equal(1, rung);
    }

    [Fact]
    public void Time_never_moves_back_and_elapsed_time_follows_it()
    {
        var begun = clock.GetTimestamp();
        clock.JumpTo(Start.AddHours(2));
        clock.JumpTo(Start);

        Assert.Equal(TimeSpan.FromHours(2), clock.GetElapsedTime(begun));
    }

    [Fact]
    public async Task Real_time_moved_ahead_completes_a_delay_of_days()
    {
        using var shifted = new ShiftedClock();
        var delay = Task.Delay(TimeSpan.FromDays(3), shifted);
        Assert.False(delay.IsCompleted);

        shifted.JumpTo(shifted.GetUtcNow().AddDays(4));
        await delay.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.InRange(shifted.Offset, TimeSpan.FromDays(3.9), TimeSpan.FromDays(4));
    }

    [Fact]
    public async Task Real_time_completes_a_short_delay_by_itself()
    {
        using var shifted = new ShiftedClock();
        shifted.JumpTo(shifted.GetUtcNow().AddDays(4));

        await Task.Delay(TimeSpan.FromMilliseconds(20), shifted).WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task An_engine_on_real_time_moved_ahead_runs_what_falls_due_on_the_way()
    {
        using var shifted = new ShiftedClock();
        var worker = new LabWorker().Orchestrator("Sleep", async context =>
        {
            var begun = context.CurrentUtcDateTime;
            await context.CreateTimer(TimeSpan.FromDays(2), CancellationToken.None);
            await context.CreateTimer(TimeSpan.FromDays(2), CancellationToken.None);
            return context.CurrentUtcDateTime - begun;
        });
        await using var engine = new DurableEngine(new DurableEngineOptions(), worker, shifted, new LogOfTest());
        engine.Open();
        engine.Start();
        var client = engine.CreateClient();
        var id = await client.ScheduleNewOrchestrationInstanceAsync("Sleep");

        await new ClockDriver(shifted, [engine]).AdvanceAsync(TimeSpan.FromDays(9));

        var ended = await client.GetInstanceAsync(id, getInputsAndOutputs: true);
        Assert.InRange(ended!.ReadOutputAs<TimeSpan>(), TimeSpan.FromDays(4), TimeSpan.FromDays(4.01));
    }

    [Fact]
    public async Task A_driver_stops_at_every_due_moment_of_every_source()
    {
        var first = new Metronome(clock, TimeSpan.FromHours(5));
        var second = new Metronome(clock, TimeSpan.FromHours(7));

        await new ClockDriver(clock, [first, second]).AdvanceAsync(TimeSpan.FromHours(15));

        Assert.Equal([5, 10, 15], first.Beats);
        Assert.Equal([7, 14], second.Beats);
    }

    [Fact]
    public async Task A_driver_reports_what_falls_due_without_end()
    {
        var stuck = new Metronome(clock, TimeSpan.Zero);

        await Assert.ThrowsAsync<InvalidOperationException>(() => new ClockDriver(clock, [stuck]).AdvanceAsync(TimeSpan.FromHours(1)));
    }

    private sealed class Metronome(VirtualClock clock, TimeSpan interval) : IDueSource
    {
        private DateTimeOffset next = clock.GetUtcNow() + interval;

        public List<double> Beats { get; } = [];

        public DateTimeOffset? NextDue => next;

        public Task WhenIdleAsync(CancellationToken cancellation = default)
        {
            if (next <= clock.GetUtcNow())
            {
                Beats.Add((next - Start).TotalHours);
                next += interval;
            }

            return Task.CompletedTask;
        }
    }
}
