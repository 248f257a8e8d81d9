using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Rounds;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What the two that are proposed to each other do with it.</summary>
public sealed class ProposalActs(Decider decider)
{
    /// <param name="reason">Why not; kept for the coordinator and the next round, never shown to the other side.</param>
    /// <param name="kind">Of that reason; null where none is named.</param>
    public Task<Verdict<Proposal>> AnswerAsync(
        string programId,
        string proposalId,
        string personId,
        bool accepted,
        string? reason = null,
        DeclineReason? kind = null,
        CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Proposal.KeyOf(programId, proposalId),
            proposal => ProposalDecisions.Answer(proposal, personId, accepted, reason, decider.Now, kind),
            proposal => Consequences.Of(
                new LedgerNote(
                    Actors.Person(personId),
                    accepted ? DecisionName.ProposalAccepted : DecisionName.ProposalDeclined,
                    proposal.Id,
                    proposal.Stage.ToString(),
                    new { accepted, reason }),
                proposal.IsOfPeers ? Signals.Raise(InstanceIds.Proposal(programId, proposalId), new PeerAnswered(personId, accepted))
                    : personId == proposal.MenteeId ? Signals.Raise(InstanceIds.Proposal(programId, proposalId), new MenteeAnswered(accepted))
                    : Signals.Raise(InstanceIds.Proposal(programId, proposalId), new MentorAnswered(accepted))),
            cancellation);
}
