using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>The reads that API and console share; each stays within one partition.</summary>
public static class Reading
{
    public static async Task<T?> ReadAsync<T>(this IDocumentStore store, Key<T> key, CancellationToken cancellation)
        where T : class, IDocument =>
        (await store.FindAsync(key, cancellation))?.Value;

    public static Task<MentoringProgram?> ReadProgramAsync(this IDocumentStore store, string programId, CancellationToken cancellation) =>
        store.ReadAsync(MentoringProgram.KeyOf(programId), cancellation);

    /// <summary>The name for people; the organization's own queue has none, and keeps its id.</summary>
    public static async Task<string> ProgramNameAsync(this IDocumentStore store, string programId, CancellationToken cancellation) =>
        (await store.ReadProgramAsync(programId, cancellation))?.Name ?? programId;

    /// <summary>Every document of a type in a program, in the order of ids.</summary>
    public static IAsyncEnumerable<T> AllAsync<T>(this IDocumentStore store, string programId, CancellationToken cancellation)
        where T : class, IDocument =>
        store.QueryAsync<T>(Partition.Program(programId), cancellation: cancellation).Select(stored => stored.Value);

    /// <summary>Those whose work is the reader's.</summary>
    public static IAsyncEnumerable<ProgramListing> ProgramsAsync(this IDocumentStore store, ConsoleScope scope, CancellationToken cancellation) =>
        store.ProgramsAsync(cancellation).Where(program => scope.Coordinates(program.ProgramId));

    public static IAsyncEnumerable<ProgramListing> ProgramsAsync(this IDocumentStore store, CancellationToken cancellation) =>
        store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation).Select(stored => stored.Value);
}
