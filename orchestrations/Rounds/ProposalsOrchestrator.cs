using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

/// <param name="Pairs">At most <see cref="ProposalsOrchestrator.Most"/>.</param>
public sealed record ProposalsInput(string ProgramId, IReadOnlyList<ProposedPair> Pairs, MatchingMode Mode, ProgramPolicy Policy);

/// <summary>Some of a round's proposals side by side: a round of thousands would otherwise be one history of thousands, started in one turn.</summary>
public static class ProposalsOrchestrator
{
    /// <summary>Proposals of one instance: four entries of history each.</summary>
    public const int Most = 50;

    /// <returns>How many were accepted by both.</returns>
    [Function(nameof(ProposalsOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ProposalsInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems);
        var orchestrator = input.Pairs.Any(pair => pair.ArePeers) ? nameof(PeerProposalOrchestrator) : nameof(ProposalOrchestrator);
        var answers = await stage.PartsAsync<bool>(orchestrator, [.. input.Pairs.Select(pair => (
            InstanceIds.Proposal(input.ProgramId, pair.ProposalId),
            (object)new ProposalInput(input.ProgramId, pair.ProposalId, pair.MentorId, pair.MenteeId, ModeOf(pair), input.Policy, pair.PausedAt)))]);
        return answers.Count(accepted => accepted);

        MatchingMode ModeOf(ProposedPair pair) => pair.IsChosen ? MatchingMode.Optimizer : input.Mode;
    }
}
