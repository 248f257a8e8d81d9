using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Meetings;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>
/// What people say before a round is solved: whom they would rather have, and whom not at all. The ledger notes that somebody did, and neither who nor of
/// whom: among the few people of a program a hash would be guessed.
/// </summary>
public sealed class ChoiceActs(Decider decider, ChoiceReading choices)
{
    /// <param name="ranked">Person ids, the dearest first.</param>
    /// <param name="isAnswer">False while they go on choosing.</param>
    public async Task<Verdict<PartnerWish>> RankAsync(
        string programId, int round, string personId, IReadOnlyList<string> ranked, bool isAnswer, CancellationToken cancellation = default)
    {
        if (await choices.FindAsync(programId, round, personId, cancellation) is not { } found)
        {
            return RefusalReason.Unknown;
        }

        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        return await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var ranking = await decider.LoadAsync(RoundRanking.KeyOf(programId, round), token);
                var wish = await decider.LoadStoredAsync(PartnerWish.KeyOf(programId, round, personId), token);
                var verdict = ChoiceDecisions.Rank(ranking, wish.Value, ranked, program.Matching.Shortlist, found.CanHave, isAnswer, decider.Now);
                return verdict.Value is not { } said ? new Decision<Verdict<PartnerWish>>(verdict) : new Decision<Verdict<PartnerWish>>(verdict)
                {
                    Writes = new Batch().Replace(wish, said),
                    Notes = [new LedgerNote(Actors.Participant, DecisionName.PartnersRanked, $"round:{round}", $"{said.Ranked.Count} ranked")],
                    Signals = said.HasAnswered && await IsLastAsync(said, token)
                        ? [Signals.Raise(InstanceIds.Ranking(programId, round), new RankingSettled())]
                        : [],
                };
            },
            cancellation);
    }

    /// <summary>
    /// Never this person, without a reason: in this round and in later ones, until it is taken back. Whom they had ranked they rank no more, and a single
    /// meeting that the two have ahead of them is called off.
    /// </summary>
    public async Task<Verdict<PartnerVetoes>> VetoAsync(
        string programId, int round, string personId, string otherId, CancellationToken cancellation = default)
    {
        if (await choices.FindAsync(programId, round, personId, cancellation) is not { } found)
        {
            return RefusalReason.Unknown;
        }

        if (!found.CanHave(otherId))
        {
            return found.Vetoed.Contains(otherId) ? RefusalReason.AlreadyDone : RefusalReason.Unknown;
        }

        return await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var vetoes = await decider.Store.FindAsync(PartnerVetoes.KeyOf(programId, personId), token);
                var verdict = ChoiceDecisions.Veto(vetoes?.Value ?? new PartnerVetoes(programId, personId, []), otherId);
                if (verdict.Value is not { } said)
                {
                    return new Decision<Verdict<PartnerVetoes>>(verdict);
                }

                var off = await decider.Store.CallOffMeetingsAsync(programId, personId, otherId, decider.Now, token);
                return new Decision<Verdict<PartnerVetoes>>(verdict)
                {
                    Writes = Written(vetoes, said).Include(await WithoutAsync(programId, round, personId, otherId, token)).Include(off.Writes),

                    // Beside a meeting that is called off in the same second, the note would say who wants whom never.
                    Notes = off.Outcome ? off.Notes : [Note(DecisionName.PartnerVetoed, round)],
                    Signals = off.Signals,
                    Mails = off.Mails,
                };
            },
            cancellation);
    }

    public Task<Verdict<PartnerVetoes>> TakeBackAsync(
        string programId, int round, string personId, string otherId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            PartnerVetoes.KeyOf(programId, personId),
            vetoes => ChoiceDecisions.TakeBack(vetoes, otherId),
            _ => Consequences.Of(Note(DecisionName.PartnerVetoTakenBack, round)),
            cancellation);

    /// <summary>A coordinator waits for nobody else: the round is solved with what was said.</summary>
    /// <param name="coordinator">As signed in to the console.</param>
    public Task<Verdict<RoundRanking>> EndAsync(string programId, int round, string coordinator, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            RoundRanking.KeyOf(programId, round),
            ranking => RankingDecisions.Close(ranking, decider.Now),
            _ => Consequences.Of(
                new LedgerNote(Actors.Coordinator(coordinator), DecisionName.RankingClosed, $"round:{round}", "nobody else is waited for"),
                Signals.Raise(InstanceIds.Ranking(programId, round), new RankingSettled())),
            cancellation);

    private static LedgerNote Note(DecisionName decision, int round) => new(Actors.Participant, decision, $"round:{round}", "without a reason");

    private static Batch Written(Stored<PartnerVetoes>? known, PartnerVetoes vetoes) =>
        known is null ? new Batch().Create(vetoes) : new Batch().Replace(known, vetoes);

    private async Task<Batch> WithoutAsync(string programId, int round, string personId, string otherId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(RoundRanking.KeyOf(programId, round), cancellation) is { Value.IsOpen: true }
        && await decider.Store.FindAsync(PartnerWish.KeyOf(programId, round, personId), cancellation) is { } wish
        && wish.Value.Ranked.Contains(otherId)
            ? new Batch().Replace(wish, wish.Value with { Ranked = [.. wish.Value.Ranked.Where(other => other != otherId)] })
            : new Batch();

    private async Task<bool> IsLastAsync(PartnerWish said, CancellationToken cancellation) =>
        !await decider.Store
            .QueryAsync(
                said.Partition,
                new DocumentQuery<PartnerWish>(IdPrefix: PartnerWish.PrefixOf(said.Round), Limit: 2).Where(wish => wish.HasAnswered, false),
                cancellation)
            .AnyAsync(wish => wish.Value.PersonId != said.PersonId, cancellation);
}
