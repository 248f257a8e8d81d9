using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Sessions;

/// <summary>Reads what a mentorship has lived through.</summary>
public static class SessionHistory
{
    /// <summary>All its sessions, those that were added after them among them, the newest first.</summary>
    public static async Task<IReadOnlyList<Session>> SessionsOfAsync(
        this IDocumentStore store, string programId, string mentorshipId, CancellationToken cancellation = default) =>
        [
            .. (await store
                .QueryAsync(Partition.Program(programId), new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(mentorshipId)), cancellation)
                .Select(stored => stored.Value)
                .ToListAsync(cancellation))
                .OrderByDescending(session => session.StartsAt),
        ];

    /// <summary>The last one before a session that was held; null where none was.</summary>
    /// <param name="before">The newest first.</param>
    public static Session? LastHeld(IEnumerable<Session> before) => before.FirstOrDefault(session => session.Stage is SessionStage.Held);
}
