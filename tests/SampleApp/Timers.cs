using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>Timer functions that write down when and how they ran.</summary>
public sealed class Timers(TimerLog log, TimeProvider clock)
{
    [Function("Hourly")]
    public Task Hourly([TimerTrigger("0 0 * * * *")] TimerInfo timer) => NoteAsync("Hourly", timer);

    [Function("Configured")]
    public Task Configured([TimerTrigger("%Nightly%")] TimerInfo timer) => NoteAsync("Configured", timer);

    [Function("AtStart")]
    public Task AtStart([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => NoteAsync("AtStart", timer);

    [Function("Failing")]
    public Task Failing([TimerTrigger("0 30 12 * * *")] TimerInfo timer)
    {
        log.Runs.Enqueue(("Failing", clock.GetUtcNow(), timer));
        throw new InvalidOperationException("today again");
    }

    [Function("Frequent")]
    public Task Frequent([TimerTrigger("*/30 0 0 * * *")] TimerInfo timer) => NoteAsync("Frequent", timer);

    private Task NoteAsync(string name, TimerInfo timer)
    {
        log.Runs.Enqueue((name, clock.GetUtcNow(), timer));
        return Task.CompletedTask;
    }
}

public sealed class TimerLog
{
    public ConcurrentQueue<(string Function, DateTimeOffset At, TimerInfo Timer)> Runs { get; } = new();

    public IEnumerable<DateTimeOffset> Of(string function) => Runs.Where(run => run.Function == function).Select(run => run.At);
}
