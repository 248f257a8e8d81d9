using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Privacy;

/// <param name="Programs">Ids of every program, and of the organization's queue.</param>
/// <param name="VideoProviders">That know the person.</param>
public sealed record ErasureGrounds(IReadOnlyList<string> Programs, IReadOnlyList<string> VideoProviders);

/// <summary>The first search, before anything goes: what it finds is what the proof says was found.</summary>
public sealed class SearchForErasure(Decider decider, ErasureSearch search)
{
    [Function(nameof(SearchForErasure))]
    public async Task<ErasureGrounds> RunAsync([ActivityTrigger] ErasureKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var request = await decider.LoadAsync(ErasureRequest.KeyOf(input.PersonId, input.Number), cancellation);
        if (await decider.Store.FindAsync(ErasureProof.KeyOf(request.RequestId), cancellation) is null)
        {
            var person = await search.WhoAsync(input.PersonId, cancellation);
            var found = await search.CountAsync(person, InstanceIds.Erasure(input.PersonId, input.Number), cancellation);
            await WriteAsync(ErasureProving.Begin(request.RequestId, found, decider.Now), cancellation);
        }

        return new ErasureGrounds(
            await search.Walk.ProgramsAsync(cancellation).ToListAsync(cancellation),
            await search.ProvidersAsync(input.PersonId, cancellation));
    }

    // Run twice, the first search counts: the second may find less.
    private async Task WriteAsync(ErasureProof proof, CancellationToken cancellation)
    {
        try
        {
            await decider.WriteAsync(new Batch().Create(proof), cancellation);
        }
        catch (DocumentConflictException)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
