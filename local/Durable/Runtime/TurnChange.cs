using MentorFlow.Local.Hosting;

namespace MentorFlow.Local.Durable;

/// <summary>A turn: what it received leaves the inbox, what it decided becomes history, calls, children and messages.</summary>
internal sealed class TurnChange(Engine engine, Instance instance, RunStart start, HistoryTurn turn, Progress progress) : Change
{
    private readonly byte[] data = HistoryWriter.Write(turn);
    private readonly int run = instance.Run;
    private readonly List<Instance> children = [];
    private readonly List<(Instance Target, Message Message)> posts = [];
    private bool obsolete;

    public required int Index { get; init; }

    public required IReadOnlyList<Message> Consumed { get; init; }

    /// <summary>What goes along into the next run, and is received there before anything else.</summary>
    public IReadOnlyList<Message> Carried { get; init; } = [];

    /// <summary>Sub-orchestrations that end with this instance.</summary>
    public IReadOnlyList<string> Terminating { get; init; } = [];

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

        var startsOver = false;
        foreach (var decision in turn.Decided)
        {
            switch (decision)
            {
                case SubOrchestrationCreated child:
                    children.Add(StartChild(writer, child));
                    break;
                case EventSent sent:
                    Send(writer, sent.InstanceId, 0, new EventRaised(sent.Name, sent.Payload));
                    break;
                case OrchestrationContinuedAsNew next:
                    startsOver = true;
                    writer.StartOver(instance.Key, run + 1, next.Version ?? start.Version, next.Input, progress);
                    writer.AddFirst(instance.Key, [.. Carried.Where(message => message.Number == 0)]);
                    break;
                case OrchestrationCompleted end:
                    End(writer, end);
                    break;
            }
        }

        if (!startsOver)
        {
            writer.Append(instance.Key, Index, data);
            writer.Update(instance.Key, Index + 1, progress);
        }
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
        if (progress.IsEnd)
        {
            engine.Forget(instance);
            DurableSpans.Ended(start, turn.Decided.OfType<OrchestrationCompleted>().Last(), turn.At);
        }
        else
        {
            foreach (var decision in turn.Decided)
            {
                if (decision is TaskScheduled task)
                {
                    engine.Dispatch(instance, run, task, start.Trace);
                }
            }

            engine.Rest(instance, progress.Due);
        }

        if (Index == 0 || progress.IsEnd)
        {
            engine.Waiters.Signal(instance.Id);
        }
    }

    private Instance StartChild(StoreWriter writer, SubOrchestrationCreated child)
    {
        var parent = new ParentLink(start.Name, instance.Id, instance.Key, run, child.Id);
        return engine.Active.Start(writer, new RunStart(child.InstanceId, child.Name, child.Version, child.Input, parent, start.Tags, start.Trace?.Child(turn.At)), turn.At, null)!;
    }

    private void End(StoreWriter writer, OrchestrationCompleted end)
    {
        engine.Active.Remove(instance);
        writer.RemoveMessagesOf(instance.Key);
        foreach (var child in Terminating)
        {
            Send(writer, child, 0, new OrchestrationTerminated(end.Output, Recursive: true));
        }

        if (start.Parent is { } parent && engine.Active.Find(parent.InstanceId) is { } caller && caller.Key == parent.Key)
        {
            Send(writer, parent.InstanceId, parent.Run, Answer(parent.TaskId, end));
        }
    }

    private HistoryEvent Answer(int taskId, OrchestrationCompleted end) => end.Status == OrchestrationRuntimeStatus.Completed
        ? new SubOrchestrationCompleted(taskId, end.Output)
        : new SubOrchestrationFailed(taskId, end.Failure ?? new TaskFailureDetails(
            "(unknown)", $"Sub-orchestration '{start.Name}' ({instance.Id}) was terminated: {end.Output}", null, null, null));

    private void Send(StoreWriter writer, string targetId, int answered, HistoryEvent content)
    {
        if (engine.Active.Find(targetId) is { } target)
        {
            posts.Add((target, new Message(answered, content, writer.AddMessage(target.Key, answered, HistoryWriter.Write(content)))));
        }
    }
}
