using MentorFlow.Enrollments;
using MentorFlow.Ledger;
using MentorFlow.Mentorships;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Storage;

namespace MentorFlow.Orchestrations.Closing;

/// <summary>Closes a mentorship that came to its end, and with it the enrollments of members who have no other.</summary>
public sealed class CloseMentorship(DecisionDesk desk)
{
    [Function(nameof(CloseMentorship))]
    public Task<EndReason> RunAsync([ActivityTrigger] MentorshipKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.DecideAsync(client, Partition.Program(input.ProgramId), token => CloseAsync(input, token), cancellation);

    private async Task<Decision<EndReason>> CloseAsync(MentorshipKey input, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var stored = await desk.Store.FindAsync<Mentorship>(partition, Mentorship.IdOf(input.MentorshipId), cancellation)
            ?? throw new InvalidOperationException($"There is no mentorship {input.MentorshipId}.");
        if (MentorshipDecisions.End(stored.Value, EndReason.Completed, desk.Now).Value is not { } closed)
        {
            return new Decision<EndReason>(stored.Value.EndedBecause ?? EndReason.Completed);
        }

        var batch = new Batch().Replace(stored, closed);
        foreach (var member in closed.Members)
        {
            var enrollment = await desk.Store.FindAsync<Enrollment>(partition, Enrollment.IdOf(member.PersonId), cancellation);
            if (enrollment is { Value.Stage: EnrollmentStage.Matched } && !await desk.Store.HasOtherMentorshipAsync(closed, member.PersonId, cancellation))
            {
                batch.Replace(enrollment, enrollment.Value with { Stage = EnrollmentStage.Completed });
            }
        }

        return new Decision<EndReason>(EndReason.Completed)
        {
            Writes = batch,
            Notes = [new LedgerNote(Actors.Orchestrator(InstanceIds.Closing(input.ProgramId, input.MentorshipId)), "mentorship.closed", closed.Id, nameof(EndReason.Completed))],
        };
    }
}
