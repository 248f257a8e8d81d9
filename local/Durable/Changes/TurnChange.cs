using Google.Protobuf;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>A turn: what it received leaves the inbox, what it decided becomes history, calls, children and messages.</summary>
internal sealed class TurnChange(Engine engine, Instance instance, RunStart start, Turn turn, Progress progress) : Change
{
    private readonly byte[] data = new HistoryChunk { Events = { turn.Events } }.ToByteArray();
    private readonly int run = instance.Run;
    private readonly List<Instance> children = [];
    private readonly List<(Instance Target, Message Message)> posts = [];
    private bool obsolete;

    public required int Index { get; init; }

    public required IReadOnlyList<Message> Consumed { get; init; }

    /// <summary>Sub-orchestrations that end with this instance.</summary>
    public IReadOnlyList<string> Terminating { get; init; } = [];

    /// <summary>What goes along into the next run, and is received there before anything else.</summary>
    public IReadOnlyList<Message> Carried { get; } = [.. turn.Next?.CarryoverEvents.Select(carried => new Message(0, carried)) ?? []];

    public override void Apply(StoreWriter writer)
    {
        obsolete = instance.IsDead;
        if (obsolete)
        {
            return;
        }

        foreach (var message in Consumed)
        {
            if (message.Number != 0)
            {
                writer.RemoveMessage(message.Number);
            }
        }

        ApplyDecisions(writer);
        if (turn.Next is { } next)
        {
            writer.StartOver(instance.Key, run + 1, next.NewVersion ?? start.Version, next.Result, progress);
            writer.AddFirst(instance.Key, Carried);
            return;
        }

        if (turn.End is { } end)
        {
            End(writer, end);
        }

        writer.Append(instance.Key, Index, data);
        writer.Update(instance.Key, Index + 1, progress);
    }

    public override void Durable()
    {
        instance.WriteEnds();
        if (obsolete)
        {
            return;
        }

        children.ForEach(engine.Begin);
        posts.ForEach(post => post.Target.Post(post.Message));
        if (turn.End is { } end)
        {
            engine.Forget(instance);
            DurableSpans.Ended(start, end, turn.At);
        }
        else
        {
            foreach (var decision in turn.Decided)
            {
                if (decision.TaskScheduled is not null)
                {
                    engine.Dispatch(instance, run, decision, start.Trace);
                }
            }

            engine.Rest(instance, progress.Due);
        }

        if (Index == 0 || progress.IsEnd)
        {
            engine.Waiters.Signal(instance.Id);
        }
    }

    public override void Lost(Exception reason) => instance.WriteEnds(reason);

    private void ApplyDecisions(StoreWriter writer)
    {
        foreach (var decision in turn.Decided)
        {
            if (decision.SubOrchestrationInstanceCreated is { } child)
            {
                children.Add(StartChild(writer, decision.EventId, child));
            }
            else if (decision.EventSent is { } sent)
            {
                Send(writer, sent.InstanceId, 0, Event.Raised(sent.Name, sent.Input, turn.At));
            }
        }

        foreach (var other in turn.Terminates)
        {
            Send(writer, other.InstanceId, 0, Event.Terminated(other.Reason, other.Recurse, turn.At));
        }
    }

    private Instance StartChild(StoreWriter writer, int taskId, SubOrchestrationInstanceCreatedEvent child)
    {
        var parent = new ParentLink(start.Name, instance.Id, instance.Key, run, taskId);
        var begun = new RunStart(child.InstanceId, child.Name, child.Version, child.Input, parent, start.Tags, start.Trace?.Child(turn.At));
        return engine.Active.Start(writer, begun, turn.At, null)!;
    }

    private void End(StoreWriter writer, CompleteOrchestrationAction end)
    {
        engine.Active.Remove(instance);
        writer.RemoveMessagesOf(instance.Key);
        foreach (var child in Terminating)
        {
            Send(writer, child, 0, Event.Terminated(end.Result, true, turn.At));
        }

        if (start.Parent is { } parent && engine.Active.Find(parent.InstanceId) is { } caller && caller.Key == parent.Key)
        {
            Send(writer, parent.InstanceId, parent.Run, Answer(parent.TaskId, end));
        }
    }

    private HistoryEvent Answer(int taskId, CompleteOrchestrationAction end) => end.OrchestrationStatus is OrchestrationStatus.Completed
        ? Event.ChildCompleted(taskId, end.Result, turn.At)
        : Event.ChildFailed(taskId, end.FailureDetails ?? new TaskFailureDetails
        {
            ErrorType = "(unknown)",
            ErrorMessage = $"Sub-orchestration '{start.Name}' ({instance.Id}) was terminated: {end.Result}",
        }, turn.At);

    private void Send(StoreWriter writer, string targetId, int answered, HistoryEvent content)
    {
        if (engine.Active.Find(targetId) is { } target)
        {
            posts.Add((target, new Message(answered, content, writer.AddMessage(target.Key, answered, content))));
        }
    }
}
