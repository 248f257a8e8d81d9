using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting.Layout.Tables;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Somebody in the directory, ready to be listed and found.</summary>
/// <param name="Searched">Name, mail address, team and title, folded.</param>
public sealed record ListedPerson(DirectoryEntry Entry, string Searched)
{
    public static ListedPerson Of(DirectoryEntry entry) =>
        new(entry, Folded.Of(string.Join('\n', new[] { entry.Name, entry.Email, entry.Team, entry.Title }.Where(text => text is not null))));
}

/// <summary>Everybody, in the order of their names.</summary>
public sealed record Everybody(IReadOnlyList<ListedPerson> People, IReadOnlyDictionary<string, ListedPerson> ById)
{
    public static Everybody Of(IEnumerable<DirectoryEntry> entries) => OfSorted(
    [
        .. entries.Select(ListedPerson.Of)
            .OrderBy(person => Folded.Of(person.Entry.Name), StringComparer.Ordinal)
            .ThenBy(person => person.Entry.PersonId, StringComparer.Ordinal),
    ]);

    /// <summary>Some of them, in the same order.</summary>
    public Everybody Where(Func<DirectoryEntry, bool> wanted) => OfSorted([.. People.Where(person => wanted(person.Entry))]);

    private static Everybody OfSorted(IReadOnlyList<ListedPerson> people) => new(people, people.ToDictionary(person => person.Entry.PersonId));
}

/// <summary>
/// The whole directory, kept in memory until it changes: lists sort it and search it at every look, and thousands of lines take long to read.
/// </summary>
public sealed class PeopleDirectory(IDocumentStore store)
{
    private readonly KeptByMark<DirectoryMark, Everybody> kept = new(store);

    /// <summary>Those whom the reader has to do with.</summary>
    public async Task<Everybody> ReadAsync(ConsoleScope scope, CancellationToken cancellation)
    {
        var everybody = await ReadAsync(cancellation);
        return scope.IsAdministrator ? everybody : everybody.Where(scope.Knows);
    }

    public Task<Everybody> ReadAsync(CancellationToken cancellation) => kept.ReadAsync(
        DirectoryMark.Key,
        async () => Everybody.Of(await store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation)),
        cancellation);
}
