using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>
/// Takes a person out of a program, and with it out of every proposal and mentorship in it: by choice, or because they leave the organization.
/// </summary>
public sealed class DepartureActs(Decider decider, SequelActs sequels)
{
    public async Task<Verdict<Enrollment>> LeaveAsync(
        string programId, string personId, EndReason because, string actor, CancellationToken cancellation = default)
    {
        var left = await decider.DecideAsync(
            Enrollment.KeyOf(programId, personId),
            enrollment => EnrollmentDecisions.Leave(enrollment, because.ToString()),
            enrollment => Consequences.Of(
                new LedgerNote(actor, DecisionName.EnrollmentLeft, enrollment.Id, because.ToString()),
                Signals.Raise(InstanceIds.Enrollment(programId, personId, enrollment.Invitation), new Ended(because, personId))),
            cancellation);
        await WithdrawProposalsAsync(programId, new DocumentQuery<Proposal>().Where(proposal => proposal.MenteeId, personId), actor, cancellation);
        await WithdrawProposalsAsync(programId, new DocumentQuery<Proposal>().Where(proposal => proposal.MentorId, personId), actor, cancellation);
        var asker = because is EndReason.ByChoice ? Actors.Member : actor;
        await foreach (var mentorship in decider.Store.MentorshipsOfAsync(programId, personId, cancellation))
        {
            if (mentorship.IsOpen)
            {
                await EndAsync(mentorship, because, asker, because is EndReason.MemberLeft ? personId : null, cancellation);
            }

            await sequels.LeaveAsync(programId, mentorship.MentorshipId, personId, cancellation);
        }

        return left;
    }

    /// <summary>Tells the instance of a mentorship that it is over; that instance does the ending, so that it is done once.</summary>
    /// <param name="leaverId">Who left the organization; null where nobody did: who asked to part is nobody's to know.</param>
    public Task<bool> EndAsync(
        Mentorship mentorship, EndReason because, string actor, string? leaverId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            mentorship.Partition,
            _ => Task.FromResult(new Decision<bool>(true)
            {
                Notes = [new LedgerNote(actor, DecisionName.MentorshipEndAsked, mentorship.Id, because.ToString())],
                Signals = [Signals.Raise(InstanceIds.Mentorship(mentorship.ProgramId, mentorship.MentorshipId), new Ended(because, leaverId))],
            }),
            cancellation);

    private async Task WithdrawProposalsAsync(string programId, DocumentQuery<Proposal> mine, string actor, CancellationToken cancellation)
    {
        await foreach (var proposal in decider.Store.QueryAsync(Partition.Program(programId), mine, cancellation))
        {
            await decider.DecideAsync(
                Key.Of(proposal.Value),
                current => ProposalDecisions.Close(current, ProposalStage.Withdrawn, "somebody left"),
                current => Consequences.Of(
                    new LedgerNote(actor, DecisionName.ProposalWithdrawn, current.Id, "somebody left"),
                    Signals.Raise(InstanceIds.Proposal(programId, current.ProposalId), new Ended(EndReason.MemberLeft))),
                cancellation);
        }
    }
}
