namespace MentorFlow.Orchestrations.Deciding;

/// <summary>Whose pairs and proposals are looked at again for conflicts of interest.</summary>
/// <param name="PersonId">Who changed; null looks at everybody's.</param>
public sealed record ConflictSearch(string? PersonId);
