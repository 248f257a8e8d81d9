using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Builders;

/// <summary>Mentorships as if they had been lived through, without the months until then.</summary>
/// <param name="Name">Begins the names of their members: "yes" has the mentor "yes-mentor-0" and the mentee "yes-mentee-0".</param>
internal sealed record SomePairs(string Name, int Count, DateTimeOffset From, DateTimeOffset Until)
{
    public bool IsTrained { get; init; } = true;

    public bool IsCompleted { get; init; } = true;

    /// <summary>Sessions of each; one every two weeks was agreed on.</summary>
    public int Held { get; init; }

    public string? Track { get; init; }

    public IEnumerable<string> Names => Enumerable.Range(0, Count).SelectMany(number => new[] { Mentor(number), Mentee(number) });

    public async Task StoreAsync(IDocumentStore store)
    {
        for (var number = 0; number < Count; number++)
        {
            var (mentor, mentee) = (A.Id(Mentor(number)), A.Id(Mentee(number)));
            var mentorship = new Mentorship(
                A.ProgramId,
                $"{Name}-{number}",
                [new Member(mentor, ProgramRole.Mentor), new Member(mentee, ProgramRole.Mentee)],
                From,
                Until,
                IsCompleted ? MentorshipStage.Closed : MentorshipStage.Ended,
                A.Agreement(From),
                new Dictionary<string, DateTimeOffset> { [mentor] = From, [mentee] = From },
                EndedBecause: IsCompleted ? EndReason.Completed : EndReason.ByChoice,
                EndedAt: Until);
            await store.WriteAsync(new Batch()
                .Upsert(mentorship)
                .Upsert(MentorshipLine.Of(mentorship, []) with { SessionsHeld = Held })
                .Upsert(new MentorshipMark(A.ProgramId, mentorship.MentorshipId))
                .Upsert(new EnrollmentMark(A.ProgramId, mentee))
                .Upsert(new Membership(A.ProgramId, mentor, mentorship.MentorshipId))
                .Upsert(new Membership(A.ProgramId, mentee, mentorship.MentorshipId))
                .Upsert(Enrolled(mentor, ProgramRole.Mentor))
                .Upsert(Enrolled(mentee, ProgramRole.Mentee)));
        }
    }

    private Enrollment Enrolled(string personId, ProgramRole role) => new(
        A.ProgramId,
        personId,
        role,
        "import",
        From,
        EnrollmentStage.Completed,
        new Consent(Consent.CurrentText, From),
        Training: IsTrained ? TrainingRecord.Empty with { PassedAt = From } : null)
    {
        Track = Track,
    };

    private string Mentor(int number) => $"{Name}-mentor-{number}";

    private string Mentee(int number) => $"{Name}-mentee-{number}";
}
