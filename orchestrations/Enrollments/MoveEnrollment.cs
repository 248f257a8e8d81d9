using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <param name="Invitation">Which of the person's invitations it is about; one that was followed by another moves nothing any more.</param>
public sealed record EnrollmentMove(string ProgramId, string PersonId, EnrollmentStage Stage, string? Because = null, int Invitation = 1);

public sealed class MoveEnrollment(Decider decider)
{
    /// <returns>The stage the enrollment is in now, which is another one when the person has left meanwhile.</returns>
    [Function(nameof(MoveEnrollment))]
    public async Task<EnrollmentStage> RunAsync(
        [ActivityTrigger] EnrollmentMove input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);

        // Who gets ready when no round will come any more goes out of the program as those who waited in the pool.
        var to = input.Stage is not EnrollmentStage.Ready || !program.IsOver ? input.Stage
            : await decider.Store.MentorshipsOfAsync(input.ProgramId, input.PersonId, cancellation).AnyAsync(cancellation) ? EnrollmentStage.Completed
            : EnrollmentStage.Unmatched;
        var verdict = await decider.DecideAsync(
            Enrollment.KeyOf(input.ProgramId, input.PersonId),
            enrollment => enrollment.Invitation == input.Invitation ? Moved(enrollment, to, input.Because) : RefusalReason.WrongStage,
            enrollment => Consequences.Of(
                new LedgerNote(
                    Actors.Orchestrator(InstanceIds.Enrollment(input.ProgramId, input.PersonId, input.Invitation)),
                    DecisionName.EnrollmentMoved,
                    enrollment.Id,
                    enrollment.Stage.ToString(),
                    input),
                Signals.PlaceFreed(program, enrollment)) with
            {
                Mails = enrollment.Stage is EnrollmentStage.Unmatched ? [EnrollmentMails.UnmatchedFarewell(enrollment)] : [],
            },
            cancellation);
        var now = verdict.Value ?? await decider.LoadAsync(Enrollment.KeyOf(input.ProgramId, input.PersonId), cancellation);
        await OpenLateAsync(now, program, cancellation);
        return now.Stage;
    }

    // Also when it is run again: what it moved before a process died is found as it is.
    private async Task OpenLateAsync(Enrollment enrollment, MentoringProgram program, CancellationToken cancellation)
    {
        if (LateItem.Of(enrollment, program, decider.Now) is { } late)
        {
            var actor = Actors.Orchestrator(InstanceIds.Enrollment(enrollment.ProgramId, enrollment.PersonId, enrollment.Invitation));
            await decider.DecideAsync(
                late.Partition,
                async token => await decider.Store.FindAsync(Key.Of(late), token) is not null ? new Decision<bool>(false) : new Decision<bool>(true)
                {
                    Writes = new Batch().Create(late),
                    Notes = [new LedgerNote(actor, DecisionName.WorkItemOpened, late.Subject.ToString(), late.Kind.ToString(), late.Cause)],
                },
                cancellation);
        }
    }

    // How long people wait in the pool is counted from here.
    private Verdict<Enrollment> Moved(Enrollment enrollment, EnrollmentStage to, string? because)
    {
        var verdict = EnrollmentDecisions.MoveTo(enrollment, to, because);
        return verdict.Value is { Stage: EnrollmentStage.Ready } ready ? ready with { ReadySince = decider.Now } : verdict;
    }
}
