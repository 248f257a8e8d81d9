using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Participants.Onboarding;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <summary>Finds a colleague by name or by mail address.</summary>
internal static class ColleaguePicks
{
    /// <returns>Those who are called so, or have that address, and are there; with names that come close where nobody is.</returns>
    public static async Task<(IReadOnlyList<string> PersonIds, IReadOnlyList<string> Like)> PickAsync(
        this IDocumentStore store, string self, string typed, CancellationToken cancellation)
    {
        if (typed.Contains('@'))
        {
            var lookup = await store.FindAsync(PersonLookup.KeyOf(PersonId.EmailKey(typed)), cancellation);
            return (lookup is null ? [] : await PresentAsync(store, [lookup.Value.PersonId], cancellation), []);
        }

        var picked = await store.PickPeopleAsync(self, typed.Length == 0 ? [] : [typed], cancellation);
        return (await PresentAsync(store, picked.PersonIds, cancellation), picked.Like);
    }

    private static async Task<IReadOnlyList<string>> PresentAsync(IDocumentStore store, IReadOnlyList<string> personIds, CancellationToken cancellation)
    {
        var present = new List<string>();
        foreach (var personId in personIds)
        {
            if (await store.FindAsync(Person.KeyOf(personId), cancellation) is { Value.Standing: not Standing.Left })
            {
                present.Add(personId);
            }
        }

        return present;
    }
}
