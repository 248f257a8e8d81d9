namespace MentorFlow.Local;

/// <summary>Marks the <see cref="TaskOrchestrationContext"/> of an orchestrator; the method's second parameter is its input.</summary>
public sealed class OrchestrationTriggerAttribute : TriggerBindingAttribute
{
    public string? Orchestration { get; set; }
}
