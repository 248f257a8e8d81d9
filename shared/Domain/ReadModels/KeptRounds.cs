using System.Collections.Concurrent;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>
/// Rounds, kept in memory until they change: everybody's own page asks for the last one of their program, and a large one is a document of megabytes.
/// Of one that is kept, only its line is read.
/// </summary>
public sealed class KeptRounds(IDocumentStore store)
{
    /// <summary>More are read again: a program looks at its last one, and a large one takes some megabytes of memory.</summary>
    private const int MostKept = 8;

    private readonly ConcurrentDictionary<Key<RoundLine>, (string Mark, Round Round)> kept = new();

    /// <returns>Null where there is no such round.</returns>
    public async Task<Round?> FindAsync(string programId, int number, CancellationToken cancellation = default)
    {
        var key = RoundLine.KeyOf(programId, number);

        // Before the round: what is written meanwhile changes the line, and the next look reads again.
        var line = await store.FindAsync(key, cancellation);
        return await ReadAsync(key, line?.ETag, number, cancellation);
    }

    /// <summary>The one with the highest number; null before the first is solved.</summary>
    public async Task<Round?> LatestAsync(string programId, CancellationToken cancellation = default)
    {
        var newest = new DocumentQuery<RoundLine>(Limit: 1, Descending: true);
        if (await store.QueryAsync(Partition.Program(programId), newest, cancellation).FirstOrDefaultAsync(cancellation) is { } line)
        {
            return await ReadAsync(Key.Of(line.Value), line.ETag, line.Value.Number, cancellation);
        }

        // Solved before there were lines.
        return (await store.QueryAsync(Partition.Program(programId), new DocumentQuery<Round>(Limit: 1, Descending: true), cancellation)
            .FirstOrDefaultAsync(cancellation))?.Value;
    }

    /// <summary>The last one that is over; null before the first is.</summary>
    public async Task<Round?> LastOverAsync(string programId, CancellationToken cancellation = default)
    {
        var lines = await LinesAsync(programId, cancellation);
        return lines.LastOrDefault(line => line.Status is RoundStatus.Completed) is { } last ? await FindAsync(programId, last.Number, cancellation) : null;
    }

    /// <summary>The lines of all rounds of a program, in their order.</summary>
    public async Task<IReadOnlyList<RoundLine>> LinesAsync(string programId, CancellationToken cancellation = default)
    {
        var partition = Partition.Program(programId);
        var lines = await store.QueryAsync<RoundLine>(partition, cancellation: cancellation).Select(stored => stored.Value).ToListAsync(cancellation);

        // Solved before there were lines, or written by another hand than a decision's.
        return lines.Count == await store.CountAsync<Round>(partition, cancellation: cancellation)
            ? lines
            : await store.QueryAsync<Round>(partition, cancellation: cancellation).Select(stored => RoundLine.Of(stored.Value)).ToListAsync(cancellation);
    }

    private async Task<Round?> ReadAsync(Key<RoundLine> key, string? mark, int number, CancellationToken cancellation)
    {
        if (mark is not null && kept.TryGetValue(key, out var known) && known.Mark == mark)
        {
            return known.Round;
        }

        var round = (await store.FindAsync(Round.KeyOf(key.Partition.Key, number), cancellation))?.Value;
        if (mark is not null && round is not null)
        {
            if (kept.Count >= MostKept)
            {
                kept.Clear();
            }

            kept[key] = (mark, round);
        }

        return round;
    }
}
