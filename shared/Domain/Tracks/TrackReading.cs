using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Tracks;

public static class TrackReading
{
    /// <summary>The tracks of a program, in the order of their ids.</summary>
    public static async Task<IReadOnlyList<Track>> TracksAsync(this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        await store.QueryAsync(Partition.Program(programId), new DocumentQuery<Track>(Limit: Track.Most), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);

    /// <summary>What the tracks of a program mean; what is usual where nobody has said.</summary>
    public static async Task<TrackSettings> TrackSettingsAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        (await store.FindAsync(TrackSettings.KeyOf(programId), cancellation))?.Value ?? new TrackSettings(programId);

    /// <summary>The track that the rule gives somebody who saves a profile.</summary>
    /// <param name="enrollment">Null where they are not enrolled.</param>
    /// <returns>Null where they are in one, where the program has no such rule, and where none fits.</returns>
    public static async Task<string?> TrackByRuleAsync(this IDocumentStore store, Enrollment? enrollment, CancellationToken cancellation = default)
    {
        if (enrollment is not { Track: null } || await store.TrackSettingsAsync(enrollment.ProgramId, cancellation) is not { ByRule: true })
        {
            return null;
        }

        var person = (await store.FindAsync(Person.KeyOf(enrollment.PersonId), cancellation))?.Value;
        return TrackDecisions.ByRule(await store.TracksAsync(enrollment.ProgramId, cancellation), enrollment.Role, person?.Site, person?.Team)?.TrackId;
    }
}
