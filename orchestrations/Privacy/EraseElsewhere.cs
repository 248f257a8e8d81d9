using MentorFlow.Domain.People;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>
/// Erases what stands about somebody beside programs: files that they handed over, mails in the outbox, the directory, connections and imports,
/// and what is theirs alone but for their address.
/// </summary>
public sealed class EraseElsewhere(Decider decider, ErasureSearch search)
{
    [Function(nameof(EraseElsewhere))]
    public async Task<bool> RunAsync([ActivityTrigger] ErasureKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var person = await search.WhoAsync(input.PersonId, cancellation);
        await search.RemoveCopiesAsync(await search.CopiesAsync(person, cancellation), cancellation);
        await search.RemoveFilesAsync([.. await search.FilesAsync(person, cancellation), ProfilePhoto.FileOf(input.PersonId)], cancellation);
        await search.Walk.EraseElsewhereAsync(person, cancellation);
        await search.Walk.EraseOwnButAddressAsync(person, cancellation);

        // Who keeps the directory in memory sees by the mark that it has changed.
        await decider.WriteAsync(new Batch().Upsert(new DirectoryMark(input.PersonId)), cancellation);
        return true;
    }
}
