using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Meetings;

/// <summary>What keeps two people of a program from meeting; looked at when an offer is shown, and again when it is taken.</summary>
public static class MeetingBars
{
    /// <summary>Whether a rule of the program, or a word of one of the two, stands between them.</summary>
    public static async Task<bool> IsBarredAsync(
        this IDocumentStore store, MentoringProgram program, Enrollment host, Enrollment booker, CancellationToken cancellation) =>
        await store.IsVetoedAsync(program.ProgramId, host.PersonId, booker.PersonId, cancellation)
        || (await store.ConflictsAsync((booker.PersonId, booker), (host.PersonId, host), program, cancellation)).Count > 0;
}
