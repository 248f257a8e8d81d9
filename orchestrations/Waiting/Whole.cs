namespace MentorFlow.Orchestrations.Waiting;

/// <summary>What an instance carries as a whole, all its parts included: a mentorship, an enrollment. Somebody is asked about the whole, and not about each part.</summary>
/// <param name="Subject">"mentorship:{id}", "enrollment:{person}".</param>
public sealed record Whole(string Subject, IReadOnlyList<string> PersonIds);
