using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Enrollments;

/// <summary>Whom somebody does not want to be matched with. They are picked by name; some were once written down by mail address.</summary>
public static class DeclaredConflicts
{
    /// <returns>Person ids; an address that is nobody's is no conflict.</returns>
    public static async Task<IReadOnlyList<string>> DeclaredByAsync(
        this IDocumentStore store, Enrollment? enrollment, CancellationToken cancellation = default)
    {
        var declared = new HashSet<string>();
        foreach (var named in enrollment?.Profile?.DeclaredConflicts ?? [])
        {
            var personId = named.Contains('@')
                ? (await store.FindAsync(PersonLookup.KeyOf(PersonId.EmailKey(named)), cancellation))?.Value.PersonId
                : named;
            if (personId is not null && personId != enrollment!.PersonId)
            {
                declared.Add(personId);
            }
        }

        return [.. declared];
    }
}
