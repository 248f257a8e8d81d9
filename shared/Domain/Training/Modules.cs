namespace MentorFlow.Domain.Training;

/// <summary>The built-in modules (R51, R53, R57 to R59).</summary>
internal static class Modules
{
    public static TrainingModule WhatMentoringIs { get; } = new("what-mentoring-is", Minutes: 4, Acts: 3, [new("what-1", Answers: 3, Right: 1)]);

    public static TrainingModule ListenFirst { get; } = new("listen-first", Minutes: 5, Acts: 4, [new("listen-1", Answers: 3, Right: 2)]);

    public static TrainingModule LeadTheRelationship { get; } = new("lead-the-relationship", Minutes: 5, Acts: 3, [new("lead-1", Answers: 3, Right: 0)]);

    public static TrainingModule ExpectOfTheMentee { get; } = new("expect-of-the-mentee", Minutes: 4, Acts: 3, [new("expect-1", Answers: 3, Right: 2)]);

    public static TrainingModule OwnYourGoals { get; } = new("own-your-goals", Minutes: 5, Acts: 3, [new("own-1", Answers: 3, Right: 0)]);

    public static TrainingModule PrepareAndFollowUp { get; } = new("prepare-and-follow-up", Minutes: 4, Acts: 3, [new("prepare-1", Answers: 3, Right: 1)])
    {
        AsksForDevices = true,
    };

    public static TrainingModule RolesAndBoundaries { get; } = new("roles-and-boundaries", Minutes: 4, Acts: 3, [new("roles-1", Answers: 3, Right: 2)]);

    public static TrainingModule BiasAndCulture { get; } = new("bias-and-culture", Minutes: 5, Acts: 3, [new("bias-1", Answers: 3, Right: 0)]);
}
