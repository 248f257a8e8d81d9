using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Training;

/// <summary>
/// Modules as they were before the tracks: what people read then stays read, under the name that it has now, and counts for the minutes that it was
/// announced with.
/// </summary>
public static class FormerModules
{
    private static readonly FormerModule WhatMentoringIs = new("what-mentoring-is", "what-mentoring-is", 4);
    private static readonly FormerModule ListenFirst = new("listen-first", "listen-first", 5);
    private static readonly FormerModule LeadTheRelationship = new("lead-the-relationship", "lead-and-keep-up", 5);
    private static readonly FormerModule ExpectOfTheMentee = new("expect-of-the-mentee", "what-to-expect", 4);
    private static readonly FormerModule OwnYourGoals = new("own-your-goals", "own-your-goals", 5);
    private static readonly FormerModule PrepareAndFollowUp = new("prepare-and-follow-up", "prepare-and-follow-up", 4);
    private static readonly FormerModule RolesAndBoundaries = new("roles-and-boundaries", "expectations-and-boundaries", 4);
    private static readonly FormerModule BiasAndCulture = new("bias-and-culture", "bias-and-equal-support", 5);

    private static readonly FormerModule[] All =
    [
        WhatMentoringIs, ListenFirst, LeadTheRelationship, ExpectOfTheMentee, OwnYourGoals, PrepareAndFollowUp, RolesAndBoundaries, BiasAndCulture,
    ];

    /// <summary>The name that a module has today.</summary>
    public static string NameOf(string moduleId) => Array.Find(All, module => module.Id == moduleId)?.Now ?? moduleId;

    /// <summary>What a role read then.</summary>
    public static IReadOnlyList<FormerModule> Of(ProgramRole role) => role switch
    {
        ProgramRole.Mentor => [WhatMentoringIs, ListenFirst, LeadTheRelationship, ExpectOfTheMentee, BiasAndCulture],
        ProgramRole.Mentee => [WhatMentoringIs, OwnYourGoals, PrepareAndFollowUp, RolesAndBoundaries, BiasAndCulture],
        ProgramRole.Peer => [WhatMentoringIs, ListenFirst, OwnYourGoals, RolesAndBoundaries, BiasAndCulture],
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };
}

/// <param name="Now">Id of the module that took its place.</param>
/// <param name="Minutes">That it was announced with.</param>
public sealed record FormerModule(string Id, string Now, int Minutes);
