namespace MentorFlow.Local;

/// <summary>Who called a sub-orchestration and waits for its result.</summary>
public record ParentOrchestrationInstance(TaskName Name, string InstanceId);
