using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>An enrollment as coordinators see it: conflicts and accommodations that a person declared are for matching and mails, not for reading.</summary>
public sealed record EnrollmentFacts(
    string ProgramId,
    PersonRef Person,
    ProgramRole Role,
    EnrollmentStage Stage,
    string InvitedBecause,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ConsentedAt,
    DateTimeOffset? TrainedAt,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Needs,
    int? Capacity,
    string? EndedBecause)
{
    /// <summary>Since when they have a break from being matched, UTC; null for who has none.</summary>
    public DateTimeOffset? RestsSince { get; init; }

    /// <summary>When they come back from it by themselves, UTC; null where they say so themselves.</summary>
    public DateTimeOffset? RestsUntil { get; init; }

    /// <param name="stage">Null for every stage.</param>
    public static DocumentQuery<Enrollment> In(EnrollmentStage? stage) =>
        stage is { } wanted ? new DocumentQuery<Enrollment>().Where(enrollment => enrollment.Stage, wanted) : new DocumentQuery<Enrollment>();

    public static async ValueTask<EnrollmentFacts> OfAsync(Enrollment enrollment, PersonNames names, CancellationToken cancellation) =>
        Of(enrollment, await names.FindAsync(enrollment.PersonId, cancellation));

    public static EnrollmentFacts Of(Enrollment enrollment, PersonRef person) => new(
        enrollment.ProgramId,
        person,
        enrollment.Role,
        enrollment.Stage,
        enrollment.InvitedBecause,
        enrollment.CreatedAt,
        enrollment.Consent?.At,
        enrollment.Training?.PassedAt,
        enrollment.Profile?.Offers ?? [],
        enrollment.Profile?.Needs ?? [],
        enrollment.Profile?.Capacity,
        enrollment.EndedBecause)
    {
        RestsSince = enrollment.RestsSince,
        RestsUntil = enrollment.RestsUntil,
    };
}
