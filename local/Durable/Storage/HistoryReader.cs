using System.Text;
using MentorFlow.Local.Hosting;

namespace MentorFlow.Local.Durable;

/// <summary>The other half of <see cref="HistoryWriter"/>.</summary>
internal ref struct HistoryReader
{
    private ReadOnlySpan<byte> rest;

    private HistoryReader(ReadOnlySpan<byte> data) => rest = data;

    public static HistoryTurn ReadTurn(ReadOnlySpan<byte> data)
    {
        var reader = new HistoryReader(data);
        return new HistoryTurn(reader.Moment(), reader.Events(), reader.Events());
    }

    public static HistoryEvent ReadEvent(ReadOnlySpan<byte> data)
    {
        var reader = new HistoryReader(data);
        return reader.Event();
    }

    private HistoryEvent[] Events()
    {
        var events = new HistoryEvent[Int()];
        for (var index = 0; index < events.Length; index++)
        {
            events[index] = Event();
        }

        return events;
    }

    private HistoryEvent Event() => (EventKind)Int() switch
    {
        EventKind.Started => new OrchestrationStarted(),
        EventKind.TaskScheduled => new TaskScheduled(Int(), Text(), TextOrNull()),
        EventKind.TaskCompleted => new TaskCompleted(Int(), TextOrNull()),
        EventKind.TaskFailed => new TaskFailed(Int(), Failure()!),
        EventKind.TimerCreated => new TimerCreated(Int(), Moment()),
        EventKind.TimerFired => new TimerFired(Int()),
        EventKind.ChildCreated => new SubOrchestrationCreated(Int(), Text(), Text(), Text(), TextOrNull()),
        EventKind.ChildCompleted => new SubOrchestrationCompleted(Int(), TextOrNull()),
        EventKind.ChildFailed => new SubOrchestrationFailed(Int(), Failure()!),
        EventKind.EventRaised => new EventRaised(Text(), TextOrNull()),
        EventKind.EventSent => new EventSent(Int(), Text(), Text(), TextOrNull()),
        EventKind.Suspended => new OrchestrationSuspended(TextOrNull()),
        EventKind.Resumed => new OrchestrationResumed(TextOrNull()),
        EventKind.Terminated => new OrchestrationTerminated(TextOrNull(), Int() == 1),
        EventKind.ContinuedAsNew => new OrchestrationContinuedAsNew(TextOrNull(), TextOrNull()),
        EventKind.Completed => new OrchestrationCompleted((OrchestrationRuntimeStatus)Int(), TextOrNull(), Failure()),
        var unknown => throw new InvalidDataException($"Unknown history event {unknown}."),
    };

    private TaskFailureDetails? Failure() => Int() == 0 ? null : new TaskFailureDetails(Text(), Text(), TextOrNull(), Failure(), null);

    private DateTime Moment() => new(Number(), DateTimeKind.Utc);

    private int Int() => checked((int)Number());

    private long Number()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = rest[0];
            rest = rest[1..];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)value;
            }
        }
    }

    private string Text() => TextOrNull() ?? throw new InvalidDataException("History lacks a text.");

    private string? TextOrNull()
    {
        var size = Int() - 1;
        if (size < 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(rest[..size]);
        rest = rest[size..];
        return text;
    }
}
