using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

/// <summary>Runs one turn of one instance: brings its orchestrator to life, hands it what arrived, submits what it decided.</summary>
internal sealed partial class Turns(Engine engine)
{
    public ValueTask RunAsync(Instance instance)
    {
        var inbox = instance.TakeInbox();
        if (!instance.IsDead)
        {
            if (inbox.Find(message => message.Event is OrchestrationTerminated) is { Event: OrchestrationTerminated end })
            {
                Terminate(instance, end, inbox);
            }
            else if (instance.IsTooNew || instance.StartAt > Now())
            {
                instance.PostFirst(inbox);
                engine.Timers.Set(instance, instance.IsTooNew ? null : instance.StartAt);
            }
            else
            {
                Advance(instance, inbox);
            }
        }

        engine.TurnEnded(instance);
        return ValueTask.CompletedTask;
    }

    private void Advance(Instance instance, List<Message> inbox)
    {
        var now = Now();
        var received = new List<HistoryEvent>(inbox.Count + 1);
        HistoryTurn turn;
        try
        {
            var live = instance.Live ?? Revive(instance);
            now = live.Now > now ? live.Now : now;
            Gather(instance, live, inbox, now, received);
            if (received.Count == 0 && !live.AwaitsForeignWork)
            {
                engine.Timers.Set(instance, live.NextDue);
                Submit(instance, inbox);
                return;
            }

            turn = new HistoryTurn(now, received, live.Advance(now, received));
        }
        catch (Exception failure) when (failure is not (IOException or InvalidDataException))
        {
            instance.Start ??= engine.Store.Read(reader => reader.Start(instance.Key));
            turn = new HistoryTurn(now, received, [OrchestratorRun.Failed(failure)]);
        }

        Submit(instance, turn, inbox, []);
    }

    /// <summary>An instance is terminated without its code, so that broken code cannot keep it.</summary>
    private void Terminate(Instance instance, OrchestrationTerminated end, List<Message> inbox)
    {
        instance.Start ??= engine.Store.Read(reader => reader.Start(instance.Key));
        var children = end.Recursive ? OpenChildren.Of(instance, engine.Store) : [];
        var decided = new OrchestrationCompleted(OrchestrationRuntimeStatus.Terminated, end.Output, null);
        Submit(instance, new HistoryTurn(Now(), [end], [decided]), inbox, children);
    }

    private OrchestratorRun Revive(Instance instance)
    {
        instance.Start ??= engine.Store.Read(reader => reader.Start(instance.Key));
        var live = engine.CreateRun(instance.Start, dead => engine.WakeIfLive(instance, dead));
        if (instance.Turns > 0)
        {
            foreach (var turn in engine.Store.Read(reader => reader.Turns(instance.Key)))
            {
                live.Replay(turn);
            }
        }

        if (instance.HasActivitiesToRepeat)
        {
            instance.HasActivitiesToRepeat = false;
            foreach (var call in live.Unanswered.OfType<TaskScheduled>().ToList())
            {
                engine.Dispatch(instance, instance.Run, call, instance.Start.Trace);
            }
        }

        instance.Live = live;
        return live;
    }

    private static void Gather(Instance instance, OrchestratorRun live, List<Message> inbox, DateTime now, List<HistoryEvent> received)
    {
        if (instance.Turns == 0)
        {
            received.Add(new OrchestrationStarted());
        }

        foreach (var message in inbox)
        {
            if (message.Run == 0 || message.Run == instance.Run)
            {
                received.Add(message.Event);
            }
        }

        foreach (var timer in live.Unanswered.OfType<TimerCreated>().Where(timer => timer.FireAt <= now).OrderBy(timer => timer.FireAt).ThenBy(timer => timer.Id))
        {
            received.Add(new TimerFired(timer.Id));
            DurableSpans.Fired(timer, live.Since(timer.Id), now, instance.Start!);
        }
    }

    private void Submit(Instance instance, HistoryTurn turn, List<Message> consumed, List<string> terminating)
    {
        var live = instance.Live;
        var start = instance.Start!;
        var last = turn.Decided.Count == 0 ? null : turn.Decided[^1];
        var end = last as OrchestrationCompleted;
        var next = last as OrchestrationContinuedAsNew;
        var status = end?.Status ?? (live!.IsSuspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running);
        var (due, activities) = live is null || end is not null ? (null, 0) : live.Waits();
        var progress = new Progress(
            status, turn.At, due, activities, live?.SetsCustomStatus ?? false, live?.CustomStatus, end is null ? live!.SuspendReason : end.Output, end?.Failure);

        var carried = next is null ? [] : CarriedOver(live!, consumed);
        var change = new TurnChange(engine, instance, start, turn, progress)
        {
            Index = instance.Turns,
            Consumed = next is null ? consumed : [.. consumed.Except(carried)],
            Carried = carried,
            Terminating = terminating,
        };
        instance.Turns++;
        if (next is not null)
        {
            StartOver(instance, start, next, carried);
        }

        Report(instance, start, end);
        instance.WriteBegins();
        engine.Submit(change);
    }

    /// <summary>What arrived in this very turn stays the message it was, and keeps its row and its place.</summary>
    private static List<Message> CarriedOver(OrchestratorRun live, List<Message> consumed)
    {
        var arrived = consumed.ToDictionary(object (message) => message.Event, ReferenceEqualityComparer.Instance);
        return [.. live.CarriedOver.Select(carried => arrived.GetValueOrDefault(carried) ?? new Message(0, carried))];
    }

    /// <summary>What came for an earlier run leaves the store, and nothing else happens.</summary>
    private void Submit(Instance instance, List<Message> outdated)
    {
        if (outdated.Exists(message => message.Number != 0))
        {
            instance.WriteBegins();
            engine.Submit(new DropChange(instance, outdated));
        }
    }

    private void StartOver(Instance instance, RunStart start, OrchestrationContinuedAsNew next, IReadOnlyList<Message> carried)
    {
        instance.Start = start with { Input = next.Input, Version = next.Version ?? start.Version };
        instance.IsTooNew = engine.IsTooNew(instance.Start.Version);
        instance.Run++;
        instance.Turns = 0;
        instance.Live = null;
        instance.PostFirst(carried);
        instance.Wake();
    }

    private void Report(Instance instance, RunStart start, OrchestrationCompleted? end)
    {
        if (end?.Failure is { } failure)
        {
            Log.Failed(engine.Logger, start.Name, instance.Id, failure);
        }
    }

    private DateTime Now() => engine.Clock.GetUtcNow().UtcDateTime;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Orchestration {Orchestrator} ({InstanceId}) failed: {Failure}")]
        public static partial void Failed(ILogger logger, string orchestrator, string instanceId, TaskFailureDetails failure);
    }
}
