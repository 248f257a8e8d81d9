using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Pages;

public static class NewsReading
{
    /// <summary>The news of a program, the newest first.</summary>
    public static async Task<IReadOnlyList<NewsItem>> NewsAsync(this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
    [
        .. (await store.QueryAsync<NewsItem>(Partition.Program(programId), cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation)).OrderByDescending(news => news.At),
    ];
}
