using MentorFlow.Domain.Enrollments;

namespace MentorFlow.Domain.Comparisons;

/// <summary>How somebody came into their mentorship as to the training.</summary>
public enum TrainingState
{
    Passed,

    /// <summary>Passed the quiz without reading the modules first (R54).</summary>
    TestedOut,

    /// <summary>Their program asks for no training, or they came with a mentorship that had begun elsewhere.</summary>
    Exempt,

    /// <summary>Began it, and went on without passing.</summary>
    Skipped,

    /// <summary>Never began it, though their program asks for it.</summary>
    NotTrained,
}

/// <summary>What a person's record says of their training; pure.</summary>
public static class TrainingStates
{
    /// <param name="record">Null for somebody who never began.</param>
    /// <param name="invitedBecause">See <see cref="Enrollment.InvitedBecause"/>.</param>
    /// <param name="isRequired">Whether the program asks for it.</param>
    public static TrainingState Of(TrainingRecord? record, string invitedBecause, bool isRequired) => record switch
    {
        { PassedAt: not null, TestedOut: true } => TrainingState.TestedOut,
        { PassedAt: not null } => TrainingState.Passed,
        _ when !isRequired || invitedBecause == Enrollment.Pairs => TrainingState.Exempt,
        { Attempts: > 0 } or { ModulesRead.Count: > 0 } => TrainingState.Skipped,
        _ => TrainingState.NotTrained,
    };

    public static bool IsTrained(this TrainingState state) => state is TrainingState.Passed or TrainingState.TestedOut;
}
