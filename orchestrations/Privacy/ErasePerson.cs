using MentorFlow.Domain.Keys;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>
/// The last of somebody goes: their key, with all that only it opens, what leads to them, and they themselves. Before that everything is searched once more by
/// name and address, since nobody can do so afterwards. Who waited for their mail address can have it.
/// </summary>
public sealed class ErasePerson(
    Decider decider, ErasureSearch search, PersonKeys keys, AddressActs addresses, IEnumerable<IErasedList> lists)
{
    [Function(nameof(ErasePerson))]
    public async Task<bool> RunAsync([ActivityTrigger] ErasureKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await SearchByNameAsync(input, cancellation);
        foreach (var list in lists)
        {
            list.Add(input.PersonId, decider.Now);
        }

        await keys.EraseAsync(input.PersonId, cancellation);
        var isNew = await decider.DecideAsync(
            Partition.Person(input.PersonId),
            async token => await decider.Store.FindAsync(ErasedPerson.KeyOf(input.PersonId), token) is not null
                ? new Decision<bool>(false)
                : new Decision<bool>(true)
                {
                    Writes = new Batch().Create(new ErasedPerson(input.PersonId, decider.Now)),
                    Notes = [new LedgerNote(Actors.System, DecisionName.PersonErased, ErasureActs.SubjectOf(input.PersonId), "erased")],
                },
            cancellation);

        await search.Walk.EraseOwnAsync(await search.WhoAsync(input.PersonId, cancellation), cancellation);
        await addresses.ReleaseAsync(input.PersonId, $"request {input.Number} erased them", cancellation);
        return isNew;
    }

    // Once they have begun to go, it has been done.
    private async Task SearchByNameAsync(ErasureKey input, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(ErasedPerson.KeyOf(input.PersonId), cancellation) is not null)
        {
            return;
        }

        var request = await decider.LoadAsync(ErasureRequest.KeyOf(input.PersonId, input.Number), cancellation);
        var proof = await decider.LoadStoredAsync(ErasureProof.KeyOf(request.RequestId), cancellation);
        var left = await search.CountNamedAsync(await search.WhoAsync(input.PersonId, cancellation), cancellation);
        await decider.WriteAsync(new Batch().Replace(proof, ErasureProving.SearchByName(proof.Value, left)), cancellation);
    }
}
