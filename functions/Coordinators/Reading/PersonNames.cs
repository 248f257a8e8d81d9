using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A person as lists name them.</summary>
public sealed record PersonRef(string PersonId, string Name);

/// <summary>Names for ids, read one by one and kept for one request: a page shows some people of many.</summary>
/// <param name="texts">In whose language those who are gone are named; English for programs.</param>
/// <param name="known">Everybody, where they are in memory anyway: then only who is not among them is read.</param>
public sealed class PersonNames(IDocumentStore store, Texts? texts = null, Everybody? known = null)
{
    /// <summary>From this number of people on, one query over the directory costs less than reading them one by one.</summary>
    private const int Many = 200;

    private readonly Dictionary<string, PersonRef> named = [];

    /// <summary>Of the reader.</summary>
    public Texts Texts { get; } = texts ?? Languages.BuiltIn.English;

    public async ValueTask<PersonRef> FindAsync(string personId, CancellationToken cancellation)
    {
        if (known?.ById.TryGetValue(personId, out var listed) == true)
        {
            return new PersonRef(personId, listed.Entry.Name);
        }

        if (!named.TryGetValue(personId, out var person))
        {
            var entry = await store.FindAsync(DirectoryEntry.KeyOf(personId), cancellation);
            var name = entry?.Value.Name
                ?? await HeardOfAsync(personId, cancellation)
                ?? Texts[await store.FindAsync(ErasedPerson.KeyOf(personId), cancellation) is null ? "console.gone" : "former.member"];
            person = named[personId] = new PersonRef(personId, name);
        }

        return person;
    }

    // Somebody of whom HR said something, and who is not known yet for want of an address of their own; or a second record of somebody known.
    private async ValueTask<string?> HeardOfAsync(string personId, CancellationToken cancellation) =>
        (await store.FindAsync(HrisRecord.KeyOf(personId), cancellation))?.Value.NameAt(DateTimeOffset.MaxValue) is { Length: > 0 } name ? name
        : await store.FindAsync(PersonAlias.KeyOf(personId), cancellation) is { Value.SameAs: var same }
            ? (await store.FindAsync(DirectoryEntry.KeyOf(same), cancellation))?.Value.Name
            : null;

    public async Task<IReadOnlyList<PersonRef>> FindAsync(IEnumerable<string> personIds, CancellationToken cancellation)
    {
        var people = new List<PersonRef>();
        foreach (var personId in personIds)
        {
            people.Add(await FindAsync(personId, cancellation));
        }

        return people;
    }

    /// <summary>To be called before a long list is named.</summary>
    /// <param name="people">About how many.</param>
    public async Task ReadManyAsync(int people, CancellationToken cancellation)
    {
        if (people < Many || known is not null)
        {
            return;
        }

        await foreach (var entry in store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation))
        {
            named[entry.Value.PersonId] = new PersonRef(entry.Value.PersonId, entry.Value.Name);
        }
    }

    public async Task<IReadOnlyList<TFacts>> EachAsync<T, TFacts>(
        IEnumerable<T> items, Func<T, PersonNames, CancellationToken, ValueTask<TFacts>> show, CancellationToken cancellation)
    {
        var facts = new List<TFacts>();
        foreach (var item in items)
        {
            facts.Add(await show(item, this, cancellation));
        }

        return facts;
    }

    /// <summary>Words in which ids stand for people, with their names instead.</summary>
    public ValueTask<string> SayAsync(string words, CancellationToken cancellation) =>
        NamesInWords.SayAsync(words, async id => (await FindAsync(id, cancellation)).Name);
}
