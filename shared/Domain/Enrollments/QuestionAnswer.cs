namespace MentorFlow.Domain.Enrollments;

/// <summary>What somebody answers to one question of a program; by its kind, one of the three.</summary>
/// <param name="Chosen">Ids of the choices: one, or several.</param>
/// <param name="Number">On a scale from 1 to 5.</param>
public sealed record QuestionAnswer(string? Text = null, IReadOnlyList<string>? Chosen = null, int? Number = null)
{
    /// <summary>Who was said to read it when it was given; null for what was given before that was kept, and until it is saved.</summary>
    public AnswerShownTo? ReadBy { get; init; }
}

/// <summary>Who reads an answer beside the one who gives it.</summary>
public sealed record AnswerShownTo(bool Partners, bool Coordinators);
