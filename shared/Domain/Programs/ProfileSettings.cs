using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>What a program asks in profiles beside the usual: goals to choose from, questions of its own, and what it may compare.</summary>
public sealed record ProfileSettings
{
    /// <summary>What people can choose as their goals, in the order in which it is shown; empty where nobody chooses.</summary>
    public IReadOnlyList<ProgramGoal> Goals { get; init; } = [];

    /// <summary>In the order in which they are asked.</summary>
    public IReadOnlyList<ProgramQuestion> Questions { get; init; } = [];

    /// <summary>Whether people may ask for somebody who is like them in something that they name themselves (R39).</summary>
    public bool AsksLikeness { get; init; }

    /// <summary>What people are asked of where they come from, such as function or discipline; never a protected trait.</summary>
    public IReadOnlyList<string> Background { get; init; } = [];

    /// <summary>Whether pairs who differ in <see cref="Background"/> score better (R40).</summary>
    public bool SeekDifference { get; init; }

    /// <summary>The questions that somebody in the role is asked.</summary>
    public IReadOnlyList<ProgramQuestion> QuestionsFor(ProgramRole role) => [.. Questions.Where(question => question.Role is null || question.Role == role)];

    /// <summary>Trimmed, without what is empty.</summary>
    /// <returns>Null where nothing is asked beside the usual.</returns>
    public static ProfileSettings? Tidy(ProfileSettings? settings)
    {
        if (settings is null)
        {
            return null;
        }

        var tidy = settings with
        {
            Goals = [.. (settings.Goals ?? []).Select(goal => goal.Tidied())],
            Questions = [.. (settings.Questions ?? []).Select(question => question.Tidied())],
            Background = [.. (settings.Background ?? []).Select(name => name.Trim())],
        };
        return tidy is { Goals: [], Questions: [], Background: [], AsksLikeness: false, SeekDifference: false } ? null : tidy;
    }
}
