using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

/// <summary>One run of one orchestrator, alive in memory: brought up to date by replaying turns, then advanced by new ones.</summary>
internal sealed class OrchestratorRun
{
    private readonly OrchestratorRegistration? orchestrator;
    private readonly RunStart start;
    private readonly DataConverter converter;
    private readonly OrchestratorThread thread;
    private readonly OrchestratorContext context;
    private Task<object?>? body;
    private OrchestrationTerminated? terminated;
    private volatile bool awaitsForeignWork;

    /// <param name="orchestrator">Null when no orchestrator of that name exists: the run then fails.</param>
    /// <param name="version">Of sub-orchestrations: they are new instances, so theirs is the app's and not the caller's.</param>
    /// <param name="foreignContinuation">Called from outside of any turn when the orchestrator awaited something that is not durable.</param>
    public OrchestratorRun(
        OrchestratorRegistration? orchestrator, RunStart start, string version, DataConverter converter, ILoggerFactory loggers, Action<OrchestratorRun> foreignContinuation)
    {
        (this.orchestrator, this.start, this.converter) = (orchestrator, start, converter);
        thread = new OrchestratorThread(() =>
        {
            awaitsForeignWork = true;
            foreignContinuation(this);
        });
        context = new OrchestratorContext(start, version, thread, converter, loggers);
    }

    public bool AwaitsForeignWork => awaitsForeignWork;

    public string? CustomStatus => context.CustomStatus;

    public bool SetsCustomStatus => context.SetsCustomStatus;

    public bool IsSuspended => context.IsSuspended;

    public string? SuspendReason => context.SuspendReason;

    public IEnumerable<HistoryEvent> CarriedOver => context.CarriedOver;

    /// <summary>UTC; the time of the latest turn.</summary>
    public DateTime Now => context.CurrentUtcDateTime;

    /// <summary>UTC; the earliest open timer.</summary>
    public DateTime? NextDue => Waits().Due;

    /// <summary>Calls and timers without an answer, as history recorded them.</summary>
    public IEnumerable<HistoryEvent> Unanswered => context.Open.Values.Where(task => !task.Answered).Select(task => task.Decided);

    /// <summary>When a call or timer that is open was made; UTC.</summary>
    public DateTime Since(int step) => context.Open[step].Since;

    /// <summary>The earliest open timer (UTC) and the number of open activity calls.</summary>
    public (DateTime? Due, int Activities) Waits()
    {
        DateTime? due = null;
        var activities = 0;
        foreach (var task in context.Open.Values)
        {
            switch (task.Answered ? null : task.Decided)
            {
                case TaskScheduled:
                    activities++;
                    break;
                case TimerCreated timer when due is null || timer.FireAt < due:
                    due = timer.FireAt;
                    break;
            }
        }

        return (due, activities);
    }

    /// <exception cref="NonDeterministicOrchestrationException">The code decides something else than was recorded.</exception>
    public void Replay(HistoryTurn turn)
    {
        context.Replaying = true;
        var step = context.NextStep;
        var found = Take(turn.At, turn.Received);
        for (var index = 0; index < Math.Max(turn.Decided.Count, found.Count); index++, step++)
        {
            var then = turn.Decided.ElementAtOrDefault(index);
            var now = found.ElementAtOrDefault(index);
            if (then is null || now is null || !Decision.Fits(then, now))
            {
                throw new NonDeterministicOrchestrationException(
                    start.InstanceId, start.Name, step, Decision.Describe(then), Decision.Describe(now));
            }

            if (context.Open.TryGetValue(step, out var task))
            {
                task.Decided = then;
            }
        }
    }

    public List<HistoryEvent> Advance(DateTime at, IReadOnlyList<HistoryEvent> received)
    {
        context.Replaying = false;
        return Take(at, received);
    }

    private List<HistoryEvent> Take(DateTime at, IReadOnlyList<HistoryEvent> received)
    {
        context.BeginTurn(at);
        foreach (var one in received)
        {
            switch (one)
            {
                case OrchestrationStarted:
                    thread.Run(static run => run.body = run.Begin(), this);
                    break;
                case OrchestrationTerminated end:
                    terminated ??= end;
                    break;
                default:
                    thread.Run(static (step) => step.context.Receive(step.one), (context, one));
                    break;
            }
        }

        var decisions = context.TakeDecisions();
        if (End() is { } ending)
        {
            decisions.Add(ending);
        }

        return decisions;
    }

    private Task<object?> Begin()
    {
        try
        {
            if (orchestrator is null)
            {
                throw new InvalidOperationException($"No orchestrator is named '{start.Name}'.");
            }

            context.Input = orchestrator.InputType is { } type ? converter.Deserialize(start.Input, type) : null;
            return orchestrator.RunAsync(context, context.Input);
        }
        catch (Exception failure)
        {
            return Task.FromException<object?>(failure);
        }
    }

    private HistoryEvent? End()
    {
        if (terminated is not null)
        {
            return new OrchestrationCompleted(OrchestrationRuntimeStatus.Terminated, terminated.Output, null);
        }

        if (context.Fatal is { } fatal)
        {
            return Failed(fatal);
        }

        if (awaitsForeignWork || body is { IsCompleted: false } && !context.CanContinue)
        {
            return Failed(new NonDurableAwaitException(start.InstanceId, start.Name, context.NextStep - 1));
        }

        return body is { IsCompleted: true } && context.Open.Count == 0 ? EndOf(body) : null;
    }

    private HistoryEvent EndOf(Task<object?> finished)
    {
        if (!finished.IsCompletedSuccessfully)
        {
            return Failed(finished.Exception?.InnerException ?? new AggregateException(new TaskCanceledException(finished)));
        }

        if (context.Continued is { } continued)
        {
            return continued.Next;
        }

        try
        {
            var output = PayloadBound.Require(converter.Serialize(finished.Result), start.InstanceId, $"The output of orchestrator '{start.Name}'");
            return new OrchestrationCompleted(OrchestrationRuntimeStatus.Completed, output, null);
        }
        catch (Exception misfit)
        {
            return Failed(misfit);
        }
    }

    public static OrchestrationCompleted Failed(Exception failure)
    {
        var details = TaskFailureDetails.FromException(failure);
        return new OrchestrationCompleted(OrchestrationRuntimeStatus.Failed, details.ToString(), details);
    }
}
