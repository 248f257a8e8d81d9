using System.Collections.Concurrent;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// What was read last from a partition, kept in memory for as long as its mark there is the same: every process sees a change at its next look.
/// </summary>
internal sealed class KeptByMark<TMark, T>(IDocumentStore store)
    where TMark : class, IDocument
    where T : class
{
    private readonly ConcurrentDictionary<Key<TMark>, (string Mark, T Value)> kept = new();

    public async Task<T> ReadAsync(Key<TMark> key, Func<Task<T>> read, CancellationToken cancellation)
    {
        // Before the rest: what is written meanwhile changes the mark, and the next look reads again.
        var mark = (await store.FindAsync(key, cancellation))?.ETag;
        if (mark is not null && kept.TryGetValue(key, out var known) && known.Mark == mark)
        {
            return known.Value;
        }

        var value = await read();
        if (mark is not null)
        {
            kept[key] = (mark, value);
        }

        return value;
    }
}
