namespace MentorFlow.Orchestrations.Scim;

/// <summary>A group as it is to be.</summary>
public sealed record ScimGroupDraft(string DisplayName, string? ExternalId, IReadOnlyList<string> Members);
