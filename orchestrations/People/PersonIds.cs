using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.People;

/// <summary>
/// Leads from what an HR system knows somebody by to the person's id. The way is laid before the person is saved: whoever is interrupted, comes
/// twice, or names a manager first, comes to the same id.
/// </summary>
public sealed class PersonIds(IDocumentStore store, IPersonIdSource source)
{
    /// <returns>Null when nobody has named the person yet.</returns>
    public async Task<string?> FindAsync(string externalId, CancellationToken cancellation = default) =>
        (await store.FindAsync(PersonLookup.KeyOf(PersonId.ExternalKey(externalId)), cancellation))?.Value.PersonId;

    /// <summary>The same, giving an id to whoever has none.</summary>
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
