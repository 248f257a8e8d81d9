using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Deciding;

public static class Absences
{
    /// <summary>Whether somebody is on leave, as HR says: nothing is asked of them until they are back.</summary>
    public static async Task<bool> IsAwayAsync(this IDocumentStore store, string personId, CancellationToken cancellation) =>
        await store.FindAsync(DirectoryEntry.KeyOf(personId), cancellation) is { Value.Standing: Standing.OnLeave };
}
