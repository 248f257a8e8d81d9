using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Orchestrations.Waiting;

/// <summary>What an instance carries as a whole, all its parts included: a mentorship, an enrollment. Somebody is asked about the whole, and not about each part.</summary>
public sealed record Whole(Subject Subject, IReadOnlyList<string> PersonIds);
