using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>What somebody said about themselves, for who writes to them outside of the programs that they take part in.</summary>
public static class GivenProfiles
{
    /// <summary>The one in which they gave a zone last (R79).</summary>
    /// <returns>Null where they never wrote one.</returns>
    public static async Task<Profile?> LatestProfileAsync(this IDocumentStore store, string personId, CancellationToken cancellation = default)
    {
        var enrollments = new List<Enrollment>();
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation))
        {
            if (await store.FindAsync(Enrollment.KeyOf(involvement.Value.ProgramId, personId), cancellation) is { Value: var enrollment })
            {
                enrollments.Add(enrollment);
            }
        }

        return PersonClock.LatestOf(enrollments);
    }
}
