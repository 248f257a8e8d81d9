using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>Somebody comes into the pool of a program to which no matching round is to come: without a coordinator they would wait for nobody.</summary>
internal static class LateItem
{
    /// <summary>Opens it, once: what a run before its process died opened is found as it is.</summary>
    public static async Task OpenAsync(Decider decider, Enrollment enrollment, MentoringProgram program, string actor, CancellationToken cancellation)
    {
        if (Of(enrollment, program, decider.Now) is not { } late)
        {
            return;
        }

        await decider.DecideAsync(
            late.Partition,
            async token => await decider.Store.FindAsync(Key.Of(late), token) is not null ? new Decision<bool>(false) : new Decision<bool>(true)
            {
                Writes = new Batch().Create(late),
                Notes = [new LedgerNote(actor, DecisionName.WorkItemOpened, late.Subject.ToString(), late.Kind.ToString(), late.Cause)],
            },
            cancellation);
    }

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
