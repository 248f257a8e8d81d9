using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Rounds;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

public sealed record ProposalKey(string ProgramId, string ProposalId);

/// <summary>Closes a proposal that nobody answered; one that was declined is closed already.</summary>
public sealed class CloseProposal(Decider decider)
{
    /// <returns>False: no mentorship came of it.</returns>
    [Function(nameof(CloseProposal))]
    public async Task<bool> RunAsync([ActivityTrigger] ProposalKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var actor = Actors.Orchestrator(InstanceIds.Proposal(input.ProgramId, input.ProposalId));
        await decider.DecideAsync(
            Proposal.KeyOf(input.ProgramId, input.ProposalId),
            proposal => ProposalDecisions.Close(proposal, ProposalStage.Unanswered, "no answer in time"),
            proposal => Consequences.Of(new LedgerNote(actor, DecisionName.ProposalUnanswered, proposal.Id, proposal.Stage.ToString())),
            cancellation);
        return false;
    }
}
