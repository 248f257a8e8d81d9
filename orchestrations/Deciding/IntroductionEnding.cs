using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>Somebody takes part in a program no more, and so not in its introductions; who comes back says again whether they want them.</summary>
internal static class IntroductionEnding
{
    /// <summary>Safe to repeat.</summary>
    public static Task EndIntroductionsAsync(
        this Decider decider, string programId, string personId, string actor, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(programId),
        async token => await decider.Store.FindAsync(IntroductionPart.KeyOf(programId, personId), token) is not { } stored
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = new Batch().Delete(stored),
                Notes = [new LedgerNote(actor, DecisionName.IntroductionLeft, stored.Value.Id, "left")],
            },
        cancellation);
}
