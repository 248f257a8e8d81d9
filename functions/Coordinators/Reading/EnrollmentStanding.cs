using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// An enrollment as it is read to be counted: thousands at once, so without what people wrote about themselves, which is most of it. Never written.
/// </summary>
public sealed record EnrollmentStanding(
    string ProgramId,
    string PersonId,
    ProgramRole Role,
    EnrollmentStage Stage = EnrollmentStage.Planned,
    Consent? Consent = null,
    TrainingRecord? Training = null) : IDocument
{
    /// <summary>Id of the part of the program that they are in; null for none.</summary>
    public string? Track { get; init; }

    public static string Type => Enrollment.Type;

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => Enrollment.KeyOf(ProgramId, PersonId).Id;
}
