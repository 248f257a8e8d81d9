namespace MentorFlow.Local;

public abstract class BindingContext
{
    /// <summary>What came with the trigger, by name: route and query values of a request, the instance id of an activity.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
