using MentorFlow.Local.Durable;
using MentorFlow.Tests.Local.Durable;

namespace MentorFlow.Tests.Local.Clock;

/// <summary>Real time is not what a test clock is: it is set back, and it leaps while a machine sleeps.</summary>
public sealed class RealTimeTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset StartAt = Start.AddHours(1);

    private readonly WallClock clock = new();

    [Fact]
    public async Task An_instance_that_is_to_start_later_still_starts_when_the_clock_was_set_back_as_it_was_woken()
    {
        await using var engine = Engine();
        var client = engine.CreateClient();
        await client.ScheduleNewOrchestrationInstanceAsync("When", new StartOrchestrationOptions("when", StartAt));

        clock.OnceOnly = StartAt;
        await engine.WhenIdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await client.GetInstanceAsync("when"))!.RuntimeStatus);

        clock.Now = StartAt;
        await engine.WhenIdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await client.GetInstanceAsync("when"))!.RuntimeStatus);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_never_shows_an_orchestrator_an_earlier_time()
    {
        await using var engine = Engine();
        var client = engine.CreateClient();
        await client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("wait"));
        await engine.WhenIdleAsync();

        clock.Now = Start.AddHours(-3);
        await client.RaiseEventAsync("wait", "Go", "");
        await engine.WhenIdleAsync();

        var ended = await client.GetInstanceAsync("wait", getInputsAndOutputs: true);
        Assert.Equal(Start.UtcDateTime, ended!.ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task The_clock_is_looked_at_again_every_minute()
    {
        await using var engine = Engine();
        var client = engine.CreateClient();
        await client.ScheduleNewOrchestrationInstanceAsync("When", new StartOrchestrationOptions("when", Start.AddDays(3)));
        await engine.WhenIdleAsync();

        Assert.Equal(TimeSpan.FromMinutes(1), clock.Alarm);
    }

    private DurableEngine Engine()
    {
        var worker = new LabWorker()
            .Orchestrator("When", context => Task.FromResult(context.CurrentUtcDateTime))
            .Orchestrator("Wait", async context =>
            {
                await context.WaitForExternalEvent<string>("Go");
                return context.CurrentUtcDateTime;
            });
        var engine = new DurableEngine(new DurableEngineOptions(), worker, clock, new LogOfTest());
        engine.Open();
        engine.Start();
        return engine;
    }

    private sealed class WallClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Start;

        /// <summary>What the next look at the clock shows, and only that.</summary>
        public DateTimeOffset? OnceOnly { get; set; }

        public TimeSpan Alarm { get; private set; }

        public override DateTimeOffset GetUtcNow()
        {
            var shown = OnceOnly ?? Now;
            OnceOnly = null;
            return shown;
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Silent(this);

        private sealed class Silent(WallClock clock) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                clock.Alarm = dueTime;
                return true;
            }

            public void Dispose()
            {
                // Rings never, holds nothing.
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
