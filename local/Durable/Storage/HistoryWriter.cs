using System.Text;
using MentorFlow.Local.Hosting;

namespace MentorFlow.Local.Durable;

/// <summary>Turns and events as compact bytes: variable-length numbers, UTF-8 text, a byte for the kind.</summary>
internal sealed class HistoryWriter
{
    [ThreadStatic]
    private static HistoryWriter? shared;

    private byte[] buffer = new byte[1024];
    private int length;

    public static byte[] Write(HistoryTurn turn)
    {
        var writer = Fresh();
        writer.Number(turn.At.Ticks);
        writer.Events(turn.Received);
        writer.Events(turn.Decided);
        return writer.Bytes();
    }

    public static byte[] Write(HistoryEvent one)
    {
        var writer = Fresh();
        writer.Event(one);
        return writer.Bytes();
    }

    private static HistoryWriter Fresh()
    {
        shared ??= new HistoryWriter();
        shared.length = 0;
        return shared;
    }

    private byte[] Bytes() => buffer.AsSpan(0, length).ToArray();

    private void Events(IReadOnlyList<HistoryEvent> events)
    {
        Number(events.Count);
        for (var index = 0; index < events.Count; index++)
        {
            Event(events[index]);
        }
    }

    private void Event(HistoryEvent one)
    {
        switch (one)
        {
            case OrchestrationStarted:
                Kind(EventKind.Started);
                break;
            case TaskScheduled task:
                Kind(EventKind.TaskScheduled).Number(task.Id).Text(task.Name).Text(task.Input);
                break;
            case TaskCompleted task:
                Kind(EventKind.TaskCompleted).Number(task.TaskId).Text(task.Result);
                break;
            case TaskFailed task:
                Kind(EventKind.TaskFailed).Number(task.TaskId).Failure(task.Failure);
                break;
            case TimerCreated timer:
                Kind(EventKind.TimerCreated).Number(timer.Id).Number(timer.FireAt.Ticks);
                break;
            case TimerFired timer:
                Kind(EventKind.TimerFired).Number(timer.TimerId);
                break;
            case SubOrchestrationCreated child:
                Kind(EventKind.ChildCreated).Number(child.Id).Text(child.Name).Text(child.Version).Text(child.InstanceId).Text(child.Input);
                break;
            case SubOrchestrationCompleted child:
                Kind(EventKind.ChildCompleted).Number(child.TaskId).Text(child.Result);
                break;
            case SubOrchestrationFailed child:
                Kind(EventKind.ChildFailed).Number(child.TaskId).Failure(child.Failure);
                break;
            case EventRaised raised:
                Kind(EventKind.EventRaised).Text(raised.Name).Text(raised.Payload);
                break;
            case EventSent sent:
                Kind(EventKind.EventSent).Number(sent.Id).Text(sent.InstanceId).Text(sent.Name).Text(sent.Payload);
                break;
            case OrchestrationSuspended suspended:
                Kind(EventKind.Suspended).Text(suspended.Reason);
                break;
            case OrchestrationResumed resumed:
                Kind(EventKind.Resumed).Text(resumed.Reason);
                break;
            case OrchestrationTerminated terminated:
                Kind(EventKind.Terminated).Text(terminated.Output).Number(terminated.Recursive ? 1 : 0);
                break;
            case OrchestrationContinuedAsNew next:
                Kind(EventKind.ContinuedAsNew).Text(next.Input).Text(next.Version);
                break;
            case OrchestrationCompleted end:
                Kind(EventKind.Completed).Number((int)end.Status).Text(end.Output).Failure(end.Failure);
                break;
            default:
                throw new InvalidOperationException($"No way to store {one.GetType().Name}.");
        }
    }

    private HistoryWriter Kind(EventKind kind) => Number((byte)kind);

    private HistoryWriter Number(long value)
    {
        Room(10);
        var rest = (ulong)value;
        while (rest >= 0x80)
        {
            buffer[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        buffer[length++] = (byte)rest;
        return this;
    }

    private HistoryWriter Text(string? value)
    {
        if (value is null)
        {
            return Number(0);
        }

        var size = Encoding.UTF8.GetByteCount(value);
        Number(size + 1L);
        Room(size);
        length += Encoding.UTF8.GetBytes(value, buffer.AsSpan(length));
        return this;
    }

    private HistoryWriter Failure(TaskFailureDetails? failure) => failure is null
        ? Number(0)
        : Number(1).Text(failure.ErrorType).Text(failure.ErrorMessage).Text(failure.StackTrace).Failure(failure.InnerFailure);

    private void Room(int more)
    {
        if (buffer.Length - length < more)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + more));
        }
    }
}
