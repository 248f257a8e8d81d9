using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
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
        var partition = Partition.Program(input.ProgramId);
        var to = input.Stage is EnrollmentStage.Ready
            ? (await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation)).PoolStage
            : input.Stage;
        var verdict = await decider.DecideAsync(
            Enrollment.KeyOf(input.ProgramId, input.PersonId),
            enrollment => enrollment.Invitation == input.Invitation ? EnrollmentDecisions.MoveTo(enrollment, to, input.Because) : RefusalReason.WrongStage,
            enrollment => Consequences.Of(new LedgerNote(
                Actors.Orchestrator(InstanceIds.Enrollment(input.ProgramId, input.PersonId, input.Invitation)),
                DecisionName.EnrollmentMoved,
                enrollment.Id,
                enrollment.Stage.ToString(),
                input)),
            cancellation);
        return verdict.Value?.Stage ?? (await decider.LoadAsync(Enrollment.KeyOf(input.ProgramId, input.PersonId), cancellation)).Stage;
    }
}
