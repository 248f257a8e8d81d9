namespace MentorFlow.Local;

/// <summary>What an activity may know of the call it serves.</summary>
public abstract class TaskActivityContext
{
    public abstract TaskName Name { get; }

    /// <summary>The orchestration instance that called.</summary>
    public abstract string InstanceId { get; }

    public virtual string Version => string.Empty;
}
