using System.Collections.Concurrent;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Builders;

/// <summary>Remembers what was written, for a test of what must not be. How often somebody asked, and who looked, is kept of refused requests, too.</summary>
internal sealed class WatchingStore(IDocumentStore inner) : PassThroughStore(inner), IDisposable
{
    private static readonly string[] OfTheDoor = [RequestAllowance.Type, LookedAt.Type];

    private readonly ConcurrentQueue<string> written = [];

    /// <summary>Type and id of each document, in the order of the writes.</summary>
    public IReadOnlyList<string> Written => [.. written];

    public int Count => written.Count;

    public override async Task WriteAsync(Batch batch, CancellationToken cancellation = default)
    {
        await base.WriteAsync(batch, cancellation);
        foreach (var write in batch.Writes.Where(write => !OfTheDoor.Contains(write.Type)))
        {
            written.Enqueue($"{write.Type} {write.Id}");
        }
    }

    public void Dispose() => (Inner as IDisposable)?.Dispose();
}
