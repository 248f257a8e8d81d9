using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Orchestrations.Waiting;

/// <summary>What an instance is about with all its parts: a mentorship, an enrollment. A coordinator is asked about the whole, not about each part.</summary>
public sealed record Whole(Subject Subject, IReadOnlyList<string> PersonIds);
