namespace MentorFlow.Domain.Mentorships;

/// <summary>A message that nobody else has answered yet, and to which the agreement in force promises an answer (R33).</summary>
/// <param name="Number">Of the message: the first of its writer since the others wrote last.</param>
/// <param name="PersonId">Who wrote it, and waits.</param>
/// <param name="At">When, UTC.</param>
/// <param name="RemindedAt">When the others were reminded of it, UTC: its time has passed. Null before.</param>
public sealed record AwaitedReply(int Number, string PersonId, DateTimeOffset At, DateTimeOffset? RemindedAt = null);
