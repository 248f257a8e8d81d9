namespace MentorFlow.Local.Hosting;

/// <summary>What triggers an orchestrator: the replaying context and the input, already deserialized.</summary>
internal sealed record OrchestratorTrigger(TaskOrchestrationContext Context, object? Input);
