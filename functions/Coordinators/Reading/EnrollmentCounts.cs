using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>How many people of a program came how far: all that figures need of its enrollments, and little enough to be kept in memory.</summary>
/// <param name="Gained">People who said yes and take part, or took part to the end, by role.</param>
/// <param name="Invited">People who were invited, whatever came of it.</param>
/// <param name="Consented">Those who said yes.</param>
/// <param name="Trained">Those who passed the training.</param>
/// <param name="Stages">How many people are in which stage.</param>
public sealed record EnrollmentCounts(
    IReadOnlyDictionary<ProgramRole, int> Gained, int Invited, int Consented, int Trained, IReadOnlyDictionary<EnrollmentStage, int> Stages)
{
    public static EnrollmentCounts Of(IReadOnlyCollection<EnrollmentStanding> people) => new(
        people.Where(IsGained).CountBy(person => person.Role).ToDictionary(),
        people.Count(person => person.Stage is not (EnrollmentStage.Planned or EnrollmentStage.Waitlisted)),
        people.Count(person => person.Consent is not null),
        people.Count(person => person.Training?.PassedAt is not null),
        people.CountBy(person => person.Stage).ToDictionary());

    private static bool IsGained(EnrollmentStanding person) =>
        person.Stage is EnrollmentStage.Accepted or EnrollmentStage.InTraining or EnrollmentStage.Ready or EnrollmentStage.Matched
            or EnrollmentStage.Completed or EnrollmentStage.Unmatched;
}
