using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>Keeps the directory's line of somebody with what is known of them and what they take part in.</summary>
public static class DirectoryLines
{
    /// <summary>To be called after the person or what they take part in was saved; repeating it is harmless.</summary>
    public static Task KeepInDirectoryAsync(this IDocumentStore store, string personId, CancellationToken cancellation = default) =>
        store.MendDirectoryAsync(new ReadModelMender(store), personId, cancellation);

    internal static async Task MendDirectoryAsync(
        this IDocumentStore store, ReadModelMender mender, string personId, CancellationToken cancellation)
    {
        if (await store.FindAsync(Person.KeyOf(personId), cancellation) is not { Value: var found })
        {
            return;
        }

        await mender.MendAsync(
            DirectoryEntry.KeyOf(personId), DeriveAsync, cancellation, also: batch => batch.Upsert(new DirectoryMark(personId)));

        async Task<DirectoryEntry> DeriveAsync()
        {
            var person = (await store.FindAsync(Person.KeyOf(personId), cancellation))?.Value ?? found;
            var programs = await store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation)
                .Select(involvement => involvement.Value.ProgramId)
                .ToListAsync(cancellation);
            return DirectoryEntry.Of(person) with { Programs = programs.Count == 0 ? null : programs };
        }
    }
}
