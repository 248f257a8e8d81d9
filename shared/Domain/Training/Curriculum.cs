using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Training;

/// <summary>Which modules a role reads, and how a quiz is graded.</summary>
public static class Curriculum
{
    public static IReadOnlyList<TrainingModule> For(ProgramRole role) => role switch
    {
        ProgramRole.Mentor => [Modules.WhatMentoringIs, Modules.ListenFirst, Modules.LeadTheRelationship, Modules.ExpectOfTheMentee, Modules.BiasAndCulture],
        ProgramRole.Mentee => [Modules.WhatMentoringIs, Modules.OwnYourGoals, Modules.PrepareAndFollowUp, Modules.RolesAndBoundaries, Modules.BiasAndCulture],
        ProgramRole.Peer => [Modules.WhatMentoringIs, Modules.ListenFirst, Modules.OwnYourGoals, Modules.RolesAndBoundaries, Modules.BiasAndCulture],
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>Share of right answers, 0 to 1.</summary>
    public static double Grade(IReadOnlyList<TrainingModule> modules, IReadOnlyDictionary<string, int> answers)
    {
        var questions = modules.SelectMany(module => module.Questions).ToList();
        return (double)questions.Count(question => answers.TryGetValue(question.Id, out var answer) && answer == question.Right) / questions.Count;
    }

    /// <summary>Ids of questions without an answer, or with one that is not there to choose.</summary>
    public static IReadOnlyList<string> Unanswered(IReadOnlyList<TrainingModule> modules, IReadOnlyDictionary<string, int> answers) =>
        [.. modules
            .SelectMany(module => module.Questions)
            .Where(question => !answers.TryGetValue(question.Id, out var answer) || answer < 0 || answer >= question.Answers)
            .Select(question => question.Id)];
}
