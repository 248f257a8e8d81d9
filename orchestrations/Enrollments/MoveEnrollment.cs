using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
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
            : await decider.Store.HasBeenMatchedAsync(input.ProgramId, input.PersonId, cancellation) ? EnrollmentStage.Completed
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
        var actor = Actors.Orchestrator(InstanceIds.Enrollment(input.ProgramId, input.PersonId, input.Invitation));
        await LateItem.OpenAsync(decider, now, program, actor, cancellation);
        return now.Stage;
    }

    // How long people wait in the pool is counted from here.
    private Verdict<Enrollment> Moved(Enrollment enrollment, EnrollmentStage to, string? because)
    {
        var verdict = EnrollmentDecisions.MoveTo(enrollment, to, because);
        return verdict.Value is { Stage: EnrollmentStage.Ready } ready ? ready with { ReadySince = decider.Now } : verdict;
    }
}
