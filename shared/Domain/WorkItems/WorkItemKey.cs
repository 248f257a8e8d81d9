namespace MentorFlow.Domain.WorkItems;

/// <summary>Which work item is meant.</summary>
public sealed record WorkItemKey(string ProgramId, string Key);
