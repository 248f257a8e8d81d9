using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.People;

/// <summary>
/// Finds a person's id by what an HR system knows them by. The lookup is saved before the person: an event that is interrupted, comes twice, or
/// names a manager first, finds the same id.
/// </summary>
public sealed class PersonIds(IDocumentStore store, IPersonIdSource source)
{
    /// <returns>Null when nobody has named the person yet.</returns>
    public async Task<string?> FindAsync(string externalId, CancellationToken cancellation = default) =>
        (await store.FindAsync(PersonLookup.KeyOf(PersonId.ExternalKey(externalId)), cancellation))?.Value.PersonId;

    /// <summary>The same, giving an id to a person who has none.</summary>
    public async Task<string> OfAsync(string externalId, CancellationToken cancellation = default)
    {
        while (true)
        {
            if (await FindAsync(externalId, cancellation) is { } known)
            {
                return known;
            }

            try
            {
                var lookup = new PersonLookup(PersonId.ExternalKey(externalId), source.Next());
                await store.WriteAsync(new Batch().Create(lookup), cancellation);
                return lookup.PersonId;
            }
            catch (DocumentConflictException)
            {
                // Somebody else was faster: theirs counts.
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
