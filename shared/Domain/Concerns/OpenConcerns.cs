using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Concerns;

/// <summary>Whether somebody in a program still waits for the end of a concern: until then the program does not end. Questions hold nothing up.</summary>
public static class OpenConcerns
{
    public static async Task<bool> AnyAsync(IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        await store.QueryAsync(Partition.Program(programId), Query, cancellation).AnyAsync(cancellation);

    /// <summary>How many there are.</summary>
    public static Task<int> CountAsync(IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        store.CountAsync(Partition.Program(programId), Query, cancellation);

    private static DocumentQuery<Concern> Query => new DocumentQuery<Concern>()
        .Where(concern => concern.State, ConcernState.Open)
        .Where(concern => concern.Kind, ConcernKind.Concern);
}
