using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Objections;

/// <summary>Asks people's objections, one look for each of them: they stand with the person, and no list of all is kept.</summary>
public static class ObjectionReading
{
    public static async Task<bool> ObjectsAsync(
        this IDocumentStore store, string personId, ObjectionPurpose purpose, CancellationToken cancellation = default) =>
        await store.FindAsync(Objection.KeyOf(personId, purpose), cancellation) is not null;

    /// <returns>Those of them who object.</returns>
    public static async Task<IReadOnlySet<string>> ObjectorsAsync(
        this IDocumentStore store, IEnumerable<string> personIds, ObjectionPurpose purpose, CancellationToken cancellation = default)
    {
        var objectors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var personId in personIds.Distinct(StringComparer.Ordinal))
        {
            if (await store.ObjectsAsync(personId, purpose, cancellation))
            {
                objectors.Add(personId);
            }
        }

        return objectors;
    }

    /// <summary>All that somebody objects to.</summary>
    public static ValueTask<List<Objection>> ObjectionsOfAsync(this IDocumentStore store, string personId, CancellationToken cancellation = default) =>
        store.QueryAsync<Objection>(Partition.Person(personId), cancellation: cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
}
