using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>Whom somebody picked by name.</summary>
/// <param name="PersonIds">Of everybody who is called so: who shares a name with another is meant as well.</param>
/// <param name="Unknown">What was typed and is nobody's name.</param>
/// <param name="Like">Names that come close to those, to be suggested.</param>
internal sealed record PickedPeople(IReadOnlyList<string> PersonIds, IReadOnlyList<string> Unknown, IReadOnlyList<string> Like);

/// <summary>People are picked by their names, and nobody learns more of anybody than that.</summary>
internal static class PersonPicks
{
    // Of a larger organization only names like those that were typed are suggested: a page must stay small.
    private const int MostSuggested = 200;

    /// <param name="self">Person id of who is picking.</param>
    public static async Task<IReadOnlyList<string>> SuggestPeopleAsync(this IDocumentStore store, string self, CancellationToken cancellation)
    {
        var people = await store.QueryAsync(Partition.Organization, new DocumentQuery<DirectoryEntry>(Limit: MostSuggested + 1), cancellation)
            .Select(entry => entry.Value)
            .ToListAsync(cancellation);
        return people.Count > MostSuggested
            ? []
            : [.. people.Where(entry => IsSuggested(entry, self)).Select(entry => entry.Name).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <param name="typed">Names, one person each.</param>
    public static async Task<PickedPeople> PickPeopleAsync(
        this IDocumentStore store, string self, IReadOnlyList<string> typed, CancellationToken cancellation)
    {
        var called = typed.GroupBy(Plain).ToDictionary(name => name.Key, _ => new List<string>());
        var words = typed.SelectMany(name => Plain(name).Split(' ')).Where(word => word.Length > 1).ToHashSet();
        var like = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        if (called.Count == 0)
        {
            return new PickedPeople([], [], []);
        }

        await foreach (var stored in store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation))
        {
            var (entry, name) = (stored.Value, Plain(stored.Value.Name));
            if (entry.PersonId != self && called.TryGetValue(name, out var people))
            {
                people.Add(entry.PersonId);
            }
            else if (like.Count < MostSuggested && IsSuggested(entry, self) && name.Split(' ').Any(words.Contains))
            {
                like.Add(entry.Name);
            }
        }

        return new PickedPeople(
            [.. called.Values.SelectMany(people => people)], [.. typed.Where(name => called[Plain(name)].Count == 0)], [.. like]);
    }

    /// <param name="declared">As they are kept; what leads to nobody stays as it was written.</param>
    public static async Task<IReadOnlyList<string>> NamesOfAsync(this IDocumentStore store, IReadOnlyList<string> declared, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var one in declared)
        {
            var personId = one.Contains('@') ? (await store.FindAsync(PersonLookup.KeyOf(PersonId.EmailKey(one)), cancellation))?.Value.PersonId : one;
            var entry = personId is null ? null : await store.FindAsync(DirectoryEntry.KeyOf(personId), cancellation);
            names.Add(entry?.Value.Name ?? one);
        }

        return [.. names.Distinct()];
    }

    private static bool IsSuggested(DirectoryEntry entry, string self) => entry.PersonId != self && entry.Standing is not Standing.Left;

    private static string Plain(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
