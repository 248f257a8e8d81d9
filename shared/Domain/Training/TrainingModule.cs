namespace MentorFlow.Domain.Training;

/// <summary>One screen of training: what to do, not what to believe (R53), and a question that shows it was understood.</summary>
/// <param name="Minutes">Reading time.</param>
/// <param name="Acts">Observable acts, each something a partner could see or hear.</param>
public sealed record TrainingModule(
    string Id,
    string Title,
    int Minutes,
    string Purpose,
    IReadOnlyList<string> Acts,
    IReadOnlyList<QuizQuestion> Questions);

/// <param name="Right">Index into <paramref name="Choices"/>.</param>
public sealed record QuizQuestion(string Id, string Text, IReadOnlyList<string> Choices, int Right);
