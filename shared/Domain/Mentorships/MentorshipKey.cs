namespace MentorFlow.Domain.Mentorships;

/// <summary>Which mentorship is meant: its ids, and nothing about its people.</summary>
public sealed record MentorshipKey(string ProgramId, string MentorshipId);
