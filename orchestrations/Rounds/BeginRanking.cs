using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Telemetry;
using MentorFlow.Matching;
using MentorFlow.Matching.Explaining;
using MentorFlow.Matching.Rounds;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <param name="Patience">From now until what was said counts.</param>
public sealed record RankingKey(string ProgramId, int Number, TimeSpan Patience);

/// <summary>Makes a shortlist for everybody who is asked before a round is solved, and keeps the pool from which it was made.</summary>
public sealed class BeginRanking(Decider decider, MatchingPool pool, RoundArchive archive, MentorFlowMeter meter)
{
    /// <summary>Shortlists of one batch; Cosmos DB takes 100 writes.</summary>
    private const int BatchSize = 50;

    /// <returns>How many people are asked; a repeated activity finds the ranking begun.</returns>
    [Function(nameof(BeginRanking))]
    public async Task<int> RunAsync([ActivityTrigger] RankingKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        if (await decider.Store.FindAsync(RoundRanking.KeyOf(input.ProgramId, input.Number), cancellation) is { Value: var begun })
        {
            return begun.Asked;
        }

        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var now = decider.Now;
        var frozen = RankingPool.Sound(await pool.FreezeAsync(program, input.Number, now, [], cancellation));
        var solved = meter.Matching(() => MatchingRound.Solve(frozen));
        var lists = solved.IsValid
            ? RankingLists.Of(solved, program.Matching.Shortlist, program.Matching.Asked is AskedBefore.Both)
            : new Dictionary<string, IReadOnlyList<ShortlistEntry>>();
        var ranking = new RoundRanking(
            input.ProgramId,
            input.Number,
            program.Matching.Asked,
            AmongAll: program is { Matching.Mode: MatchingMode.MenteeChoice, Form: not ProgramForm.Peer },
            now,
            now + input.Patience,
            solved.InputHash,
            lists.Count)
        {
            ClosedAt = lists.Count == 0 ? now : null,
        };
        if (lists.Count > 0)
        {
            await archive.KeepAsync(ranking, frozen, cancellation);
        }

        foreach (var chunk in lists.OrderBy(list => list.Key, StringComparer.Ordinal).Chunk(BatchSize))
        {
            await decider.DecideAsync(partition, token => OfferAsync(input, chunk, token), cancellation);
        }

        await decider.DecideAsync(partition, token => BeginAsync(ranking, token), cancellation);
        return lists.Count;
    }

    // What somebody said before, at an event, stands; the people they named are offered first.
    private async Task<Decision<bool>> OfferAsync(
        RankingKey input, IReadOnlyList<KeyValuePair<string, IReadOnlyList<ShortlistEntry>>> lists, CancellationToken cancellation)
    {
        var writes = new Batch();
        foreach (var (personId, entries) in lists)
        {
            var known = await decider.Store.FindAsync(PartnerWish.KeyOf(input.ProgramId, input.Number, personId), cancellation);
            if (known is null)
            {
                writes.Create(new PartnerWish(input.ProgramId, input.Number, personId, entries, []));
            }
            else if (known.Value.Offered.Count == 0)
            {
                writes.Replace(known, known.Value with { Offered = entries });
            }
        }

        return new Decision<bool>(true) { Writes = writes };
    }

    private async Task<Decision<bool>> BeginAsync(RoundRanking ranking, CancellationToken cancellation) =>
        await decider.Store.FindAsync(Key.Of(ranking), cancellation) is not null
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = new Batch().Create(ranking),
                Notes = [new LedgerNote(
                    Actors.Orchestrator(InstanceIds.Ranking(ranking.ProgramId, ranking.Number)),
                    DecisionName.RankingBegun,
                    $"round:{ranking.Number}",
                    $"{ranking.Asked} asked",
                    new { ranking.PoolHash })],
            };
}
