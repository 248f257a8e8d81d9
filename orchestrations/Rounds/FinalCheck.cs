using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What may have become untrue of a pair between the solving of a round and the start of its mentorship, which can lie weeks apart.</summary>
internal static class FinalCheck
{
    /// <returns>Why the pair cannot begin, in words without names; null when it can.</returns>
    public static async Task<string?> ObstacleAsync(
        this IDocumentStore store, Enrollment mentor, Enrollment mentee, MatchingSettings rules, CancellationToken cancellation)
    {
        if (!mentor.IsOpen || !mentee.IsOpen)
        {
            return "somebody left meanwhile";
        }

        if (await store.PlacesLeftAsync(mentor, cancellation) <= 0 || await store.PlacesLeftAsync(mentee, cancellation) <= 0)
        {
            return "somebody has no place left meanwhile";
        }

        var (above, below) = (await LineAboveAsync(store, mentor.PersonId, cancellation), await LineAboveAsync(store, mentee.PersonId, cancellation));
        if (above.Contains(mentee.PersonId) || below.Contains(mentor.PersonId))
        {
            return "the two came into one reporting line meanwhile";
        }

        var shareManager = above is [var one, ..] && below is [var other, ..] && one == other;
        return rules.ForbidSameManager && shareManager ? "the two came to have the same manager meanwhile" : null;
    }

    /// <summary>What is left of somebody's capacity; mentors are counted across all programs.</summary>
    public static async Task<int> PlacesLeftAsync(this IDocumentStore store, Enrollment enrollment, CancellationToken cancellation)
    {
        var here = await store.CountOpenAsync(enrollment.ProgramId, enrollment.PersonId, cancellation);
        var elsewhere = enrollment.Role is ProgramRole.Mentor ? await store.CountElsewhereAsync(enrollment, cancellation) : 0;
        return (enrollment.Profile?.Capacity ?? 1) - here - elsewhere;
    }

    public static async Task<int> CountElsewhereAsync(this IDocumentStore store, Enrollment enrollment, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(enrollment.PersonId), cancellation: cancellation))
        {
            if (involvement.Value.ProgramId != enrollment.ProgramId)
            {
                count += await store.CountOpenAsync(involvement.Value.ProgramId, enrollment.PersonId, cancellation);
            }
        }

        return count;
    }

    private static ValueTask<int> CountOpenAsync(this IDocumentStore store, string programId, string personId, CancellationToken cancellation) =>
        store.MentorshipsOfAsync(programId, personId, cancellation).CountAsync(mentorship => mentorship.IsOpen, cancellation);

    // Cycles in HR data end the climb; they are reported where data come in.
    private static async Task<IReadOnlyList<string>> LineAboveAsync(IDocumentStore store, string personId, CancellationToken cancellation)
    {
        var line = new List<string>();
        var at = personId;
        while (await store.FindAsync(DirectoryEntry.KeyOf(at), cancellation) is { Value.ManagerId: { } manager }
            && manager != personId
            && !line.Contains(manager))
        {
            line.Add(manager);
            at = manager;
        }

        return line;
    }
}
