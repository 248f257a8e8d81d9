using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Rounds;

/// <summary>Reads whether a veto stands between two people, and never whose it is.</summary>
public static class VetoReading
{
    /// <summary>Whether either wants the other never, in a program.</summary>
    public static async Task<bool> IsVetoedAsync(
        this IDocumentStore store, string programId, string oneId, string otherId, CancellationToken cancellation = default) =>
        await HasVetoedAsync(store, programId, oneId, otherId, cancellation) || await HasVetoedAsync(store, programId, otherId, oneId, cancellation);

    /// <summary>Between which of some people, in a program; each pair stands in whichever order.</summary>
    public static async Task<IReadOnlyList<PairOfIds>> VetoedAmongAsync(
        this IDocumentStore store, string programId, IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var pairs = new List<PairOfIds>();
        foreach (var personId in personIds)
        {
            if (await store.FindAsync(PartnerVetoes.KeyOf(programId, personId), cancellation) is { Value.Vetoed: var vetoed })
            {
                pairs.AddRange(vetoed.Where(otherId => personIds.Contains(otherId)).Select(otherId => new PairOfIds(personId, otherId)));
            }
        }

        return pairs;
    }

    private static async Task<bool> HasVetoedAsync(
        IDocumentStore store, string programId, string personId, string otherId, CancellationToken cancellation) =>
        await store.FindAsync(PartnerVetoes.KeyOf(programId, personId), cancellation) is { Value.Vetoed: var vetoed } && vetoed.Contains(otherId);
}
