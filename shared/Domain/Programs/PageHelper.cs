namespace MentorFlow.Domain.Programs;

/// <summary>Who answers questions on pages and devices: often somebody of IT, who has no other part in the program.</summary>
public sealed record PageHelper(string Name, string Email);
