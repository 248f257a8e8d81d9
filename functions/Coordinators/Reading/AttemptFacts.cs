using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Matching;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>An attempt of a round as it went out, and what became of each of its proposals.</summary>
/// <param name="Attempts">How many the round has had.</param>
/// <param name="Outcomes">How many proposals came to what.</param>
/// <param name="Reasons">How many declines had which kind of reason; those without one are not in it.</param>
/// <param name="Certificate">The proof of its answer; null where it has none.</param>
public sealed record AttemptFacts(
    string ProgramId,
    int Number,
    int Attempt,
    int Attempts,
    DateTimeOffset FrozenAt,
    double TotalScore,
    string InputsHash,
    IReadOnlyList<OutcomeCount> Outcomes,
    IReadOnlyList<ReasonCount> Reasons,
    IReadOnlyList<AttemptPairFacts> Pairs,
    IReadOnlyList<WaitingFacts> Waiting,
    CertificateFacts? Certificate);

public sealed record OutcomeCount(ProposalStage Outcome, int Count);

public sealed record ReasonCount(DeclineReason Reason, int Count);

/// <summary>A pair of an attempt.</summary>
/// <param name="Outcome">What became of its proposal; null where it was not proposed.</param>
/// <param name="Reason">What kind of reason a decline had; null for none.</param>
/// <param name="Words">Why not, in the words of who declined: their page says that coordinators read them. Null for none.</param>
public sealed record AttemptPairFacts(PairFacts Pair, ProposalStage? Outcome, DeclineReason? Reason, string? Words);

/// <summary>Reads attempts of a round, the last one and those before it.</summary>
public sealed class AttemptReading(IDocumentStore store, RoundArchive archive, PeopleDirectory directory)
{
    /// <param name="texts">Of the reader.</param>
    /// <returns>Null where there was no such attempt, or it was not kept.</returns>
    public async Task<AttemptFacts?> ReadAsync(string programId, int number, int attempt, Texts texts, CancellationToken cancellation)
    {
        if (await store.ReadAsync(Round.KeyOf(programId, number), cancellation) is not { } round
            || await archive.AttemptAsync(round, attempt, cancellation) is not { } kept)
        {
            return null;
        }

        var proposals = await store
            .QueryAsync(round.Partition, new DocumentQuery<Proposal>().Where(proposal => proposal.Round, number), cancellation)
            .Select(stored => stored.Value)
            .Where(proposal => proposal.IsOf(attempt))
            .ToListAsync(cancellation);
        var names = new PersonNames(store, texts, await directory.ReadAsync(cancellation));
        var of = proposals.ToDictionary(proposal => new PairOfIds(proposal.MenteeId, proposal.MentorId));
        return new AttemptFacts(
            programId,
            number,
            attempt,
            round.Attempt,
            kept.FrozenAt,
            kept.TotalScore,
            kept.InputsHash,
            [.. proposals.CountBy(proposal => proposal.Stage).OrderBy(stage => stage.Key).Select(stage => new OutcomeCount(stage.Key, stage.Value))],
            [
                .. proposals.Select(proposal => proposal.Reason).OfType<DeclineReason>()
                    .CountBy(reason => reason)
                    .OrderByDescending(reason => reason.Value)
                    .Select(reason => new ReasonCount(reason.Key, reason.Value)),
            ],
            await names.EachAsync(kept.Pairs, (pair, known, token) => PairAsync(pair, of, known, texts, token), cancellation),
            await names.EachAsync(kept.Waiting, WaitingFacts.In(texts), cancellation),
            CertificateFacts.Of((await archive.AnswerAsync(kept, cancellation))?.Certificate, texts));
    }

    private static async ValueTask<AttemptPairFacts> PairAsync(
        RoundPair pair, Dictionary<PairOfIds, Proposal> proposals, PersonNames names, Texts texts, CancellationToken cancellation)
    {
        var proposal = proposals.GetValueOrDefault(new PairOfIds(pair.MenteeId, pair.MentorId));
        var isDeclined = proposal?.Stage is ProposalStage.DeclinedByMentee or ProposalStage.DeclinedByMentor;
        return new AttemptPairFacts(
            await PairFacts.In(texts)(pair, names, cancellation), proposal?.Stage, proposal?.Reason, isDeclined ? proposal!.Because : null);
    }
}
