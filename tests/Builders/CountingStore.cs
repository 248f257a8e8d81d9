using System.Runtime.CompilerServices;
using System.Text.Json;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Tests.Builders;

/// <summary>
/// Counts what is read, and what Cosmos DB would charge for it by the rules that its double goes by: 2 units a started kilobyte of a point read under
/// strong consistency, 1 where nothing is there, 2.5 a page of a query and 0.5 a started kilobyte of what it returns.
/// </summary>
/// <param name="weighs">Whether units are counted, for which each document is written out.</param>
internal sealed class CountingStore(IDocumentStore inner, bool weighs = false) : PassThroughStore(inner), IDisposable
{
    private const int PageSize = 256;

    private readonly Lock gate = new();
    private long documents;
    private double units;

    /// <summary>Since the last time that it was asked.</summary>
    public (long Documents, double Units) Take()
    {
        lock (gate)
        {
            var taken = (documents, units);
            (documents, units) = (0, 0);
            return taken;
        }
    }

    public override async Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
    {
        var found = await base.FindAsync(key, cancellation);
        Count(1, found is null ? 1 : 2 * Kilobytes(found.Value));
        return found;
    }

    public override async IAsyncEnumerable<Stored<T>> QueryAsync<T>(
        Partition partition, DocumentQuery<T>? query = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var read = 0;
        await foreach (var stored in Inner.QueryAsync(partition, query, cancellation))
        {
            Count(1, (read++ % PageSize == 0 ? 2.5 : 0) + (0.5 * Kilobytes(stored.Value)));
            yield return stored;
        }

        Count(0, read == 0 ? 2.5 : 0);
    }

    public override async Task<int> CountAsync<T>(Partition partition, DocumentQuery<T>? query = null, CancellationToken cancellation = default)
    {
        Count(0, 3);
        return await base.CountAsync(partition, query, cancellation);
    }

    public void Dispose() => (Inner as IDisposable)?.Dispose();

    private double Kilobytes<T>(T document) => weighs ? Math.Ceiling(JsonSerializer.SerializeToUtf8Bytes(document, MentorFlowJson.Options).Length / 1024.0) : 1;

    private void Count(int read, double charge)
    {
        lock (gate)
        {
            documents += read;
            units += charge;
        }
    }
}
