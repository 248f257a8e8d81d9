using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Surveys;

/// <summary>The questions before the training: once it has begun, an answer would say what somebody has learned already.</summary>
public static class Baselines
{
    /// <summary>
    /// Whether somebody is still to begin: then they are asked, whether they answered already or not. Where a program requires no training nobody is to begin
    /// one, and nobody is asked.
    /// </summary>
    public static bool IsAsked(Enrollment enrollment) =>
        Questionnaire.IsFor(SurveyKind.Baseline, enrollment.Role)
        && enrollment is { Stage: EnrollmentStage.InTraining, Training: { PassedAt: null, Attempts: 0, ModulesRead.Count: 0 } };

    public static Key<SurveyAnswers> KeyOf(Enrollment enrollment) =>
        SurveyAnswers.KeyOf(enrollment.ProgramId, SurveyKind.Baseline, enrollment.PersonId, enrollment.PersonId);

    /// <summary>Whether somebody is asked, and has neither answered nor skipped it.</summary>
    public static async Task<bool> IsBaselineOpenAsync(this IDocumentStore store, Enrollment enrollment, CancellationToken cancellation = default) =>
        IsAsked(enrollment)
        && await store.FindAsync(KeyOf(enrollment), cancellation) is null
        && await store.FindAsync(SkippedBaseline.KeyOf(enrollment.ProgramId, enrollment.PersonId), cancellation) is null;
}

/// <summary>Somebody would rather not answer before the training: they are not reminded of it, and go on all the same.</summary>
/// <param name="At">UTC.</param>
public sealed record SkippedBaseline(string ProgramId, string PersonId, DateTimeOffset At) : IDocument
{
    public static string Type => "skipped-baseline";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<SkippedBaseline> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"skipped-baseline:{personId}");
}
