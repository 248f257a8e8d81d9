using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>The last search, after all has gone: by the random id, since nothing else is known any more. With it the proof is whole.</summary>
public sealed class FinishErasure(Decider decider, ErasureSearch search)
{
    [Function(nameof(FinishErasure))]
    public async Task<ErasureStage> RunAsync([ActivityTrigger] ErasureKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var request = await decider.LoadAsync(ErasureRequest.KeyOf(input.PersonId, input.Number), cancellation);
        var proof = await decider.LoadStoredAsync(ErasureProof.KeyOf(request.RequestId), cancellation);
        if (proof.Value.DoneAt is null)
        {
            var person = await search.WhoAsync(input.PersonId, cancellation);
            var left = await search.CountAsync(person, InstanceIds.Erasure(input.PersonId, input.Number), cancellation);
            await decider.WriteAsync(new Batch().Replace(proof, ErasureProving.Finish(proof.Value, left, decider.Now)), cancellation);
        }

        var finished = await decider.DecideAsync(
            Key.Of(request),
            known => ErasureDecisions.Finish(known, decider.Now),
            known => Consequences.Of(
                new LedgerNote(Actors.System, DecisionName.ErasureDone, ErasureActs.SubjectOf(known.PersonId), $"request {known.Number}")),
            cancellation);
        return finished.Value?.Stage ?? ErasureStage.Done;
    }
}
