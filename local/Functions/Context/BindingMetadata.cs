namespace MentorFlow.Local;

public abstract class BindingMetadata
{
    public abstract string Name { get; }

    /// <summary>The host's name of the binding: httpTrigger, timerTrigger, orchestrationTrigger, activityTrigger, durableClient.</summary>
    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}
