using MentorFlow.Domain.Scim;

namespace MentorFlow.Orchestrations.Scim;

/// <summary>An account as it is to be.</summary>
/// <param name="Content">The resource as JSON; the same text means that nothing changes.</param>
public sealed record ScimDraft(string Content, ScimClaims Said);
