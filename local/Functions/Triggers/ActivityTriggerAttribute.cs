namespace MentorFlow.Local;

/// <summary>Marks the input of an activity.</summary>
public sealed class ActivityTriggerAttribute : TriggerBindingAttribute
{
    public string? Activity { get; set; }
}
