using MentorFlow.People;
using MentorFlow.Storage;

namespace MentorFlow.Functions.Api.Facts;

/// <summary>A person as lists name them.</summary>
public sealed record PersonRef(string PersonId, string Name);

/// <summary>Names for ids, read one by one and kept for one request: a page shows some people of many.</summary>
public sealed class NameBook(IDocumentStore store)
{
    private readonly Dictionary<string, PersonRef> known = [];

    public async ValueTask<PersonRef> FindAsync(string personId, CancellationToken cancellation)
    {
        if (!known.TryGetValue(personId, out var person))
        {
            var entry = await store.FindAsync<DirectoryEntry>(Partition.Organization, DirectoryEntry.IdOf(personId), cancellation);
            person = known[personId] = new PersonRef(personId, entry?.Value.Name ?? "Somebody who is gone");
        }

        return person;
    }

    public async Task<IReadOnlyList<PersonRef>> FindAsync(IEnumerable<string> personIds, CancellationToken cancellation)
    {
        var people = new List<PersonRef>();
        foreach (var personId in personIds)
        {
            people.Add(await FindAsync(personId, cancellation));
        }

        return people;
    }
}
