namespace MentorFlow.Domain.Programs;

/// <summary>Who is told of a concern that the coordinators have left unanswered: somebody outside the program.</summary>
/// <param name="Language">BCP 47 tag of the language to write in; English when null.</param>
public sealed record SafeguardingContact(string Name, string Email, string? Language = null);
