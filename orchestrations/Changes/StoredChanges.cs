using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Changes;

/// <summary>Reads a change of a program as it was decided.</summary>
internal static class StoredChanges
{
    /// <param name="version">That the program became.</param>
    /// <returns>Null where the program is not, or not any more, at that version.</returns>
    public static async Task<(ProgramChange Change, DateTimeOffset At)?> ChangeToAsync(
        this IDocumentStore store, string programId, int version, CancellationToken cancellation) =>
        await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: { } program }
        && program.Version == version
        && await store.FindAsync(ProgramVersion.KeyOf(programId, version - 1), cancellation) is { Value: var before }
            ? (new ProgramChange(before.Program, before.Events, program, await store.EventsOfAsync(programId, cancellation), before.Difference),
                before.ReplacedAt)
            : null;

    /// <summary>What is stored of the events of a program.</summary>
    public static async Task<IReadOnlyList<ProgramEvent>> EventsOfAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation) =>
        [.. (await store.StoredEventsAsync(programId, cancellation)).Select(stored => stored.Value)];

    /// <summary>The same, to be replaced.</summary>
    public static async Task<IReadOnlyList<Stored<ProgramEvent>>> StoredEventsAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation) =>
        await store.QueryAsync<ProgramEvent>(Partition.Program(programId), cancellation: cancellation).ToListAsync(cancellation);
}
