namespace MentorFlow.Domain.Training;

/// <summary>
/// One screen of training: what to do, not what to believe (R53), and questions that show it was understood. Its words stand in training.json of
/// every language, by id.
/// </summary>
/// <param name="Minutes">Reading time.</param>
/// <param name="Acts">How many observable acts it names, each something a partner could see or hear; they are counted from 1.</param>
public sealed record TrainingModule(string Id, int Minutes, int Acts, IReadOnlyList<QuizQuestion> Questions)
{
    /// <summary>Whether it asks its reader to try camera and microphone.</summary>
    public bool AsksForDevices { get; init; }
}

/// <param name="Answers">How many there are to choose from; they are counted from 0.</param>
/// <param name="Right">Which of them is right.</param>
public sealed record QuizQuestion(string Id, int Answers, int Right);
