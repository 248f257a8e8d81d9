using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

public sealed record RankingEnd(string ProgramId, int Number);

/// <summary>Ends the time in which people say whom they would rather have: from here on it counts, and nothing of it changes.</summary>
public sealed class CloseRanking(Decider decider)
{
    /// <returns>How many people answered.</returns>
    [Function(nameof(CloseRanking))]
    public async Task<int> RunAsync([ActivityTrigger] RankingEnd input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var answered = await decider.Store
            .QueryAsync(
                Partition.Program(input.ProgramId),
                new DocumentQuery<PartnerWish>(IdPrefix: PartnerWish.PrefixOf(input.Number)).Where(wish => wish.HasAnswered, true),
                cancellation)
            .CountAsync(cancellation);
        await decider.DecideAsync(
            RoundRanking.KeyOf(input.ProgramId, input.Number),
            ranking => RankingDecisions.Close(ranking, decider.Now),
            ranking => Consequences.Of(new LedgerNote(
                Actors.Orchestrator(InstanceIds.Ranking(input.ProgramId, input.Number)),
                DecisionName.RankingClosed,
                $"round:{input.Number}",
                $"{answered} of {ranking.Asked} answered")),
            cancellation);
        return answered;
    }
}
