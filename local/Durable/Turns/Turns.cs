using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

/// <summary>Runs one turn of one instance: hands its orchestrator what arrived, and submits what it decided.</summary>
internal sealed partial class Turns(Engine engine)
{
    private readonly TurnRequests requests = new(engine);

    public async ValueTask RunAsync(Instance instance)
    {
        var inbox = instance.TakeInbox();
        if (!instance.IsDead)
        {
            if (inbox.Find(message => message.Event.ExecutionTerminated is not null) is { } end)
            {
                Terminate(instance, end.Event, inbox);
            }
            else if (instance.IsTooNew || instance.StartAt > engine.Now)
            {
                instance.PostFirst(inbox);
                engine.Timers.Set(instance, instance.IsTooNew ? null : instance.StartAt);
            }
            else
            {
                await AdvanceAsync(instance, UpToSuspension(instance, inbox));
            }
        }

        engine.TurnEnded(instance);
    }

    /// <summary>
    /// A suspension begins a turn: the platform drops it, and every event behind it, where the orchestrator starts over in the same one.
    /// </summary>
    private static List<Message> UpToSuspension(Instance instance, List<Message> inbox)
    {
        var start = Math.Min(instance.Turns == 0 ? 0 : 1, inbox.Count);
        var suspension = inbox.FindIndex(start, message => message.Event.ExecutionSuspended is not null);
        if (suspension < 0)
        {
            return inbox;
        }

        instance.PostFirst(inbox[suspension..]);
        instance.Wake();
        return inbox[..suspension];
    }

    private async Task AdvanceAsync(Instance instance, List<Message> inbox)
    {
        var open = Revive(instance);
        var now = open.Now > engine.Now ? open.Now : engine.Now;
        var received = Gather(instance, open, inbox, now);
        if (received.Count == 0)
        {
            engine.Timers.Set(instance, open.NextDue);
            Drop(instance, inbox);
            return;
        }

        try
        {
            var answer = await requests.RunAsync(instance, now, received);
            Submit(instance, new Turn(engine.DefaultVersion, now, received, answer), inbox, []);
        }
        catch (OperationCanceledException ended) when (engine.Stopping.IsCancellationRequested || ended is WorkerLostException)
        {
            // What arrived is stored, and is received again after the next start.
            instance.PostFirst(inbox);
        }
        catch (Exception failure) when (failure is not (IOException or InvalidDataException))
        {
            Submit(instance, Turn.Failed(now, received, Failure.Of(failure)), inbox, []);
        }
    }

    /// <summary>An instance is terminated without its code, so that broken code cannot keep it.</summary>
    private void Terminate(Instance instance, HistoryEvent end, List<Message> inbox)
    {
        var open = Revive(instance);
        var children = end.ExecutionTerminated.Recurse ? open.Children.ToList() : [];
        Submit(instance, Turn.Terminated(engine.Now, end), inbox, children);
    }

    private OpenCalls Revive(Instance instance)
    {
        instance.Start ??= engine.Store.Read(reader => reader.Start(instance.Key));
        instance.Open ??= new OpenCalls(instance.Turns > 0 ? engine.Store.Read(reader => reader.Turns(instance.Key)) : []);
        if (instance.HasActivitiesToRepeat)
        {
            instance.HasActivitiesToRepeat = false;
            foreach (var call in instance.Open.Activities.ToList())
            {
                engine.Dispatch(instance, instance.Run, call, instance.Start.Trace);
            }
        }

        return instance.Open;
    }

    private static List<HistoryEvent> Gather(Instance instance, OpenCalls open, List<Message> inbox, DateTime now)
    {
        var received = new List<HistoryEvent>(inbox.Count + 1);
        if (instance.Turns == 0)
        {
            received.Add(instance.Start!.ToEvent(instance.Run, now));
        }

        received.AddRange(inbox.Where(message => message.Run == 0 || message.Run == instance.Run).Select(message => message.Event));
        foreach (var timer in open.Due(now))
        {
            received.Add(Event.Fired(timer, now));
            DurableSpans.Fired(timer, now, instance.Start!);
        }

        return received;
    }

    private void Submit(Instance instance, Turn turn, List<Message> consumed, List<string> terminating)
    {
        var start = instance.Start!;
        var open = instance.Open!;
        open.Take(turn.Events);
        engine.Longest.Note(start.Name, open.Entries);
        if (turn.End is not null)
        {
            EndSession(instance);
        }

        var change = new TurnChange(engine, instance, start, turn, turn.Progress(open))
        {
            Index = instance.Turns,
            Consumed = consumed,
            Terminating = terminating,
        };
        instance.Turns++;
        if (turn.Next is { } next)
        {
            StartOver(instance, start, next, change.Carried);
        }

        if (turn.Decided.Count == 0 && turn.End is null && turn.Next is null && !open.IsAny)
        {
            Log.WaitsForEvents(engine.Logger, start.Name, instance.Id);
        }

        if (turn.End?.FailureDetails is { } failure)
        {
            Log.Failed(engine.Logger, start.Name, instance.Id, Failure.Describe(failure), failure.StackTrace);
        }

        instance.WriteBegins();
        engine.Submit(change);
    }

    /// <summary>What came for an earlier run leaves the store, and nothing else happens.</summary>
    private void Drop(Instance instance, List<Message> outdated)
    {
        if (outdated.Exists(message => message.Number != 0))
        {
            instance.WriteBegins();
            engine.Submit(new DropChange(instance, outdated));
        }
    }

    private void StartOver(Instance instance, RunStart start, CompleteOrchestrationAction next, IReadOnlyList<Message> carried)
    {
        instance.Start = start with { Input = next.Result, Version = next.NewVersion ?? start.Version };
        instance.IsTooNew = engine.IsTooNew(instance.Start.Version);
        instance.Run++;
        instance.Turns = 0;
        instance.Open = null;
        EndSession(instance);
        instance.PostFirst(carried);
        instance.Wake();
    }

    /// <summary>The worker lets go of an orchestrator that has ended or begun again.</summary>
    private void EndSession(Instance instance)
    {
        if (instance.IsInSession)
        {
            instance.IsInSession = false;
            engine.Sessions.Close();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Debug,
            Message = "Orchestration {Orchestrator} ({InstanceId}) has decided nothing and has nothing open: it waits for an event, or awaits what is not durable and will wait for ever.")]
        public static partial void WaitsForEvents(ILogger logger, string orchestrator, string instanceId);

        [LoggerMessage(Level = LogLevel.Error, Message = "Orchestration {Orchestrator} ({InstanceId}) failed: {Failure}\n{StackTrace}")]
        public static partial void Failed(ILogger logger, string orchestrator, string instanceId, string failure, string? stackTrace);
    }
}
