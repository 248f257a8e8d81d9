using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>Somebody comes into the pool of a program to which no matching round is to come: without a coordinator they would wait for nobody.</summary>
internal static class LateItem
{
    /// <returns>Null where a round comes, and for a mentor.</returns>
    public static WorkItem? Of(Enrollment enrollment, MentoringProgram program, DateTimeOffset now)
    {
        const WorkItemKind Kind = WorkItemKind.Unmatched;
        return enrollment is { Stage: EnrollmentStage.Ready, Role: not ProgramRole.Mentor }
            && program.Status is ProgramStatus.Running
            && ProgramTimeline.NextRound(program.Calendar, now) is null
                ? new WorkItem(
                    program.ProgramId,
                    $"unmatched-late-{enrollment.PersonId}-{enrollment.Invitation}",
                    Kind,
                    new Subject.OfEnrollment(enrollment.PersonId),
                    InstanceId: null,
                    new Phrase("causes.unmatched-late", ("person", enrollment.PersonId)),
                    now,
                    Kind.Estimate(),
                    [enrollment.PersonId])
                : null;
    }
}
