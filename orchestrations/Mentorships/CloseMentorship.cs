using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>
/// Closes a mentorship that came to its end, and with it the enrollments of members who have no other; mentors of a program that goes on stay for the
/// next round.
/// </summary>
public sealed class CloseMentorship(Decider decider)
{
    [Function(nameof(CloseMentorship))]
    public Task<EndReason> RunAsync([ActivityTrigger] MentorshipKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(Partition.Program(input.ProgramId), token => CloseAsync(input, token), cancellation);

    private async Task<Decision<EndReason>> CloseAsync(MentorshipKey input, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var stored = await decider.Store.FindAsync(Mentorship.KeyOf(input.ProgramId, input.MentorshipId), cancellation)
            ?? throw new InvalidOperationException($"There is no mentorship {input.MentorshipId}.");
        if (MentorshipDecisions.End(stored.Value, EndReason.Completed, decider.Now).Value is not { } closed)
        {
            return new Decision<EndReason>(stored.Value.EndedBecause ?? EndReason.Completed);
        }

        var program = (await decider.Store.FindAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation))?.Value;
        var goesOn = program is { Status: ProgramStatus.Running, Calendar.MentorshipLength: not null }
            && ProgramTimeline.NextRound(program.Calendar, decider.Now) is not null;
        var freed = new List<Signal>();
        var batch = new Batch().Replace(stored, closed);
        foreach (var member in closed.Members)
        {
            var enrollment = await decider.Store.FindAsync(Enrollment.KeyOf(input.ProgramId, member.PersonId), cancellation);
            if (enrollment is { Value.Stage: EnrollmentStage.Matched } && !await decider.Store.HasOtherMentorshipAsync(closed, member.PersonId, cancellation))
            {
                var after = EnrollmentDecisions.AfterClosing(enrollment.Value, goesOn, program?.Policy.Training.Required ?? true);
                batch.Replace(enrollment, after);
                freed.AddRange(Signals.PlaceFreed(program, after));
            }
        }

        var actor = Actors.Orchestrator(InstanceIds.Closing(input.ProgramId, input.MentorshipId));
        return new Decision<EndReason>(EndReason.Completed)
        {
            Writes = batch,
            Notes = [new LedgerNote(actor, DecisionName.MentorshipClosed, closed.Id, nameof(EndReason.Completed))],
            Signals =
            [
                .. closed.ToChecks(new Ended(EndReason.Completed)),
                .. closed.ToGoals(new Ended(EndReason.Completed)),
                .. freed,

                // Nobody lets the clocks of a mentorship run again that is over; those of its follow-ups go on.
                .. stored.Value.PausedAt is null
                    ? Array.Empty<Signal>()
                    : [Signals.Raise(InstanceIds.Mentorship(input.ProgramId, input.MentorshipId), new Resumed(decider.Now))],
            ],
        };
    }
}
