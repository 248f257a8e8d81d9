using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Cards;

/// <summary>What somebody does with the cards of one screen: nobody has to, and nobody else hears of it but results, without a name; no ledger does.</summary>
public sealed class CardActs(Decider decider)
{
    /// <param name="cardId">Of a card that there is.</param>
    /// <param name="isSkipped">Whether it is put aside unread.</param>
    public Task<Verdict<SeenCards>> SeeAsync(
        string programId, string personId, string cardId, CardStage stage, bool isSkipped, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is null)
                {
                    return new Decision<Verdict<SeenCards>>(RefusalReason.NotAMember);
                }

                var known = await decider.Store.FindAsync(SeenCards.KeyOf(programId, personId), token);
                var verdict = CardDecisions.See(known?.Value, programId, personId, cardId, new SeenCard(stage, decider.Now, isSkipped));
                return verdict.Value is not { } seen
                    ? new Decision<Verdict<SeenCards>>(verdict)
                    : new Decision<Verdict<SeenCards>>(verdict)
                    {
                        Writes = known is null ? new Batch().Create(seen) : new Batch().Replace(known, seen),
                    };
            },
            cancellation);
}
