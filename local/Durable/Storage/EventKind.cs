namespace MentorFlow.Local.Durable;

/// <summary>How stored events are told apart; the numbers are on disk and never change meaning.</summary>
internal enum EventKind : byte
{
    Started = 1,
    TaskScheduled = 2,
    TaskCompleted = 3,
    TaskFailed = 4,
    TimerCreated = 5,
    TimerFired = 6,
    ChildCreated = 7,
    ChildCompleted = 8,
    ChildFailed = 9,
    EventRaised = 10,
    EventSent = 11,
    Suspended = 12,
    Resumed = 13,
    Terminated = 14,
    ContinuedAsNew = 15,
    Completed = 16,
}
