using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>An enrollment as comparisons read it, without what people wrote about themselves. Never written.</summary>
public sealed record ComparedPerson(
    string ProgramId,
    string PersonId,
    string InvitedBecause,
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

/// <summary>A mentorship as comparisons read it, without agreement and goals. Never written.</summary>
public sealed record ComparedMentorship(
    string ProgramId,
    string MentorshipId,
    IReadOnlyList<Member> Members,
    DateTimeOffset CreatedAt,
    MentorshipStage Stage = MentorshipStage.Kickoff,
    EndReason? EndedBecause = null,
    DateTimeOffset? EndedAt = null) : IDocument
{
    public static string Type => Mentorship.Type;

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => Mentorship.KeyOf(ProgramId, MentorshipId).Id;
}
