namespace MentorFlow.Domain.Enrollments;

/// <summary>How far a person is in the modules of their role.</summary>
/// <param name="ModulesRead">Ids of modules marked as read.</param>
/// <param name="Attempts">Quiz attempts so far.</param>
/// <param name="BestScore">Share of right answers, 0 to 1.</param>
/// <param name="PassedAt">Null until the pass mark is reached.</param>
/// <param name="TestedOut">Passed without reading the modules first (R54).</param>
public sealed record TrainingRecord(
    IReadOnlyList<string> ModulesRead,
    int Attempts = 0,
    double BestScore = 0,
    DateTimeOffset? PassedAt = null,
    bool TestedOut = false)
{
    public static TrainingRecord Empty { get; } = new([]);
}
