using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>The waiting of people who come together is over, and with it what was there for it; pure.</summary>
internal static class WaitingOver
{
    /// <param name="people">As they were.</param>
    /// <param name="personal">What was set aside for any of them, as long as it counts.</param>
    /// <param name="items">Open work items that one of them is without a partner.</param>
    public static Batch Of(
        IReadOnlyList<Enrollment> people,
        IReadOnlyList<Stored<PersonalRules>> personal,
        IReadOnlyList<Stored<WorkItem>> items,
        string mentorshipId,
        DateTimeOffset now)
    {
        var writes = new Batch();
        foreach (var person in people)
        {
            if (person is { Role: not ProgramRole.Mentor, Stage: EnrollmentStage.Ready, ReadySince: { } since })
            {
                writes.Create(new MatchWait(person.ProgramId, person.PersonId, mentorshipId, since, now));
            }
        }

        foreach (var one in personal)
        {
            writes.Replace(one, one.Value with { UsedAt = now });
        }

        foreach (var item in items)
        {
            if (WorkItemDecisions.Moot(item.Value, now).Value is { } moot)
            {
                writes.Replace(item, moot);
            }
        }

        return writes;
    }
}
