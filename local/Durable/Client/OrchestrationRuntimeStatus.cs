namespace MentorFlow.Local;

/// <summary>Where an instance stands; numbers as the real client has them, the two it no longer uses left out.</summary>
public enum OrchestrationRuntimeStatus
{
    Running = 0,
    Completed = 1,
    Failed = 3,
    Terminated = 5,
    Pending = 6,
    Suspended = 7,
}
