using MentorFlow.Domain.Storage;

namespace MentorFlow.Benchmarks.Pages;

internal static class Filling
{
    private const int MostInBatch = 100;

    /// <summary>Writes new documents in batches as large as a store takes.</summary>
    /// <param name="documents">All of one partition.</param>
    public static Task FillAsync<T>(this IDocumentStore store, IEnumerable<T> documents)
        where T : class, IDocument =>
        Task.WhenAll(documents.Chunk(MostInBatch).Select(some => store.WriteAsync(some.Aggregate(new Batch(), (batch, document) => batch.Create(document)))));
}
