using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Matching.Explaining;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What one person is asked before a round is solved.</summary>
/// <param name="Possible">Whom they choose from, the best fit first, without whom they want never.</param>
/// <param name="Vetoed">Person ids, the latest last.</param>
public sealed record ChoiceAsked(RoundRanking Ranking, PartnerWish Wish, IReadOnlyList<PossiblePartner> Possible, IReadOnlyList<string> Vetoed)
{
    public bool CanHave(string personId) => Possible.Any(partner => partner.Candidate.Id == personId);
}

/// <summary>How far a ranking is: counts alone, nobody's wish.</summary>
public sealed record RankingProgress(int Round, AskedBefore Who, DateTimeOffset AnswerBy, int Asked, int Answered, DateTimeOffset? ClosedAt);

/// <summary>Reads what people are asked before a round is solved.</summary>
public sealed class ChoiceReading(IDocumentStore store, RoundArchive archive)
{
    /// <returns>Null for somebody who is not asked.</returns>
    public async Task<ChoiceAsked?> FindAsync(string programId, int round, string personId, CancellationToken cancellation = default)
    {
        if (await store.FindAsync(RoundRanking.KeyOf(programId, round), cancellation) is not { Value: var ranking }
            || await store.FindAsync(PartnerWish.KeyOf(programId, round, personId), cancellation) is not { Value: var wish })
        {
            return null;
        }

        var vetoed = (await store.FindAsync(PartnerVetoes.KeyOf(programId, personId), cancellation))?.Value.Vetoed ?? [];
        var pool = await archive.PoolAsync(ranking, cancellation);
        var allowed = pool is null ? [] : PossiblePartners.Of(ranking.AmongAll ? pool : Around(pool, wish), personId);
        return new ChoiceAsked(ranking, wish, [.. allowed.Where(partner => !vetoed.Contains(partner.Candidate.Id))], vetoed);
    }

    /// <returns>Null where nobody is asked, or the round has not come so far.</returns>
    public async Task<RankingProgress?> ProgressAsync(string programId, int round, CancellationToken cancellation = default)
    {
        if (await store.FindAsync(RoundRanking.KeyOf(programId, round), cancellation) is not { Value: { Asked: > 0 } ranking })
        {
            return null;
        }

        var answered = await store
            .QueryAsync(
                Partition.Program(programId),
                new DocumentQuery<PartnerWish>(IdPrefix: PartnerWish.PrefixOf(round)).Where(wish => wish.HasAnswered, true),
                cancellation)
            .CountAsync(cancellation);
        return new RankingProgress(round, ranking.Who, ranking.AnswerBy, ranking.Asked, answered, ranking.ClosedAt);
    }

    private static MatchingInput Around(MatchingInput pool, PartnerWish wish)
    {
        var shown = wish.Offered.Select(entry => entry.PartnerId).Append(wish.PersonId).ToHashSet();
        return pool with { Candidates = [.. pool.Candidates.Where(candidate => shown.Contains(candidate.Id))] };
    }
}
