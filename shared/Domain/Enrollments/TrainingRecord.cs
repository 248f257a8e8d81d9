using MentorFlow.Domain.Training;

namespace MentorFlow.Domain.Enrollments;

/// <summary>How far a person is in the modules of their track.</summary>
/// <param name="ModulesRead">Ids of modules marked as read, as they were called then.</param>
/// <param name="Attempts">Quiz attempts so far.</param>
/// <param name="BestScore">Share of right answers, 0 to 1.</param>
/// <param name="PassedAt">Null until the pass mark is reached.</param>
/// <param name="TestedOut">Passed without reading all modules first (R54).</param>
public sealed record TrainingRecord(
    IReadOnlyList<string> ModulesRead,
    int Attempts = 0,
    double BestScore = 0,
    DateTimeOffset? PassedAt = null,
    bool TestedOut = false)
{
    public static TrainingRecord Empty { get; } = new([]);

    /// <summary>What was done and how; null where it was not kept yet.</summary>
    public IReadOnlyList<ModuleDone>? Done { get; init; }

    /// <summary>
    /// Of the last attempt that was not enough: the questions that were answered wrong, each with the answer that was chosen. Null after none, and
    /// where it was not kept yet.
    /// </summary>
    public IReadOnlyDictionary<string, int>? Missed { get; init; }

    /// <param name="moduleId">As it is called today.</param>
    public bool HasRead(string moduleId) => ModulesRead.Any(read => FormerModules.NameOf(read) == moduleId);

    /// <summary>What must be read before the questions are asked, and is not.</summary>
    public IReadOnlyList<TrainingModule> UnreadOf(TrainingPlan plan) => [.. plan.ToRead.Where(module => !HasRead(module.Id))];

    /// <summary>The questions that are still to be answered: all at first, and then those that were answered wrong.</summary>
    public IReadOnlyList<QuizQuestion> OpenOf(TrainingPlan plan) =>
        [.. plan.Questions.Where(question => Attempts == 0 || Missed is null || Missed.ContainsKey(question.Id))];
}

/// <param name="Id">Of the module.</param>
/// <param name="Minutes">That count: of what was not read, only its questions.</param>
/// <param name="At">UTC.</param>
public sealed record ModuleDone(string Id, ModuleWay Way, int Minutes, DateTimeOffset At);

public enum ModuleWay
{
    Read,

    /// <summary>Its questions were answered without reading it first (R54).</summary>
    TestedOut,
}
