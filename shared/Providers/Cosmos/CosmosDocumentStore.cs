using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MentorFlow.Domain.Storage;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Providers.Cosmos;

/// <summary>The store of the Azure host: Cosmos DB for NoSQL. Streams of UTF-8 go in and out, so that a document is serialized once.</summary>
/// <param name="client">Shared by the whole process, which disposes of it.</param>
public sealed class CosmosDocumentStore(CosmosClient client, string database, CosmosMeter meter) : IDocumentStore
{
    private const int PageSize = 256;

    /// <summary>Azure has its containers from infra/; an emulator gets them here.</summary>
    /// <exception cref="InvalidOperationException">A container is missing, and the identity may not create it.</exception>
    public Task EnsureCreatedAsync(CancellationToken cancellation = default) => new CosmosSetup(client, database).EnsureAsync(cancellation);

    public async Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
        where T : class, IDocument
    {
        using var response = await Container(key.Partition).ReadItemStreamAsync(key.Id, new PartitionKey(key.Partition.Key), cancellationToken: cancellation);
        Record("read", key.Partition, response);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        using var document = await ReadAsync(response, cancellation);
        return CosmosDocument.Read<T>(document.RootElement);
    }

    public async IAsyncEnumerable<Stored<T>> QueryAsync<T>(
        Partition partition, DocumentQuery<T>? query = null, [EnumeratorCancellation] CancellationToken cancellation = default)
        where T : class, IDocument
    {
        query ??= new DocumentQuery<T>();
        if (query.Limit == 0)
        {
            yield break;
        }

        var options = new QueryRequestOptions { PartitionKey = new PartitionKey(partition.Key), MaxItemCount = PageSize };
        var statement = CosmosQuery.Of(partition, T.Type, query);
        await foreach (var document in PagesAsync(partition, statement, options, cancellation))
        {
            yield return CosmosDocument.Read<T>(document);
        }
    }

    public async Task<int> CountAsync<T>(Partition partition, DocumentQuery<T>? query = null, CancellationToken cancellation = default)
        where T : class, IDocument
    {
        query ??= new DocumentQuery<T>();
        var options = new QueryRequestOptions { PartitionKey = new PartitionKey(partition.Key), MaxItemCount = PageSize };
        var statement = CosmosQuery.CountOf(partition, T.Type, query);

        // What takes the service long is counted in parts.
        var count = 0;
        await foreach (var part in PagesAsync(partition, statement, options, cancellation))
        {
            count += part.GetInt32();
        }

        return Math.Min(count, query.Limit ?? int.MaxValue);
    }

    public async Task WriteAsync(Batch batch, CancellationToken cancellation = default)
    {
        if (batch.Writes.Count > 0)
        {
            var serialized = SerializedBatch.Of(batch);
            var container = Container(serialized.Partition);
            await (
                serialized.Writes is [var one]
                    ? WriteOneAsync(container, serialized.Partition, one, cancellation)
                    : WriteAllAsync(container, serialized, cancellation));
        }
    }

    public async IAsyncEnumerable<Partition> PartitionsAsync(string container, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Addresses.CheckContainer(container);
        await foreach (var key in PagesAsync(new Partition(container, ""), CosmosQuery.Keys, new QueryRequestOptions { MaxItemCount = PageSize }, cancellation))
        {
            yield return new Partition(container, key.GetString()!);
        }
    }

    private Container Container(Partition partition) => client.GetContainer(database, partition.Container);

    private async Task WriteOneAsync(Container container, Partition partition, SerializedWrite write, CancellationToken cancellation)
    {
        var key = new PartitionKey(partition.Key);
        var options = new ItemRequestOptions { IfMatchEtag = write.IfMatch, EnableContentResponseOnWrite = false };
        using var response = await (write.Kind switch
        {
            WriteKind.Create => container.CreateItemStreamAsync(CosmosDocument.Write(partition, write), key, options, cancellation),
            WriteKind.Replace => container.ReplaceItemStreamAsync(CosmosDocument.Write(partition, write), write.Id, key, options, cancellation),
            WriteKind.Upsert => container.UpsertItemStreamAsync(CosmosDocument.Write(partition, write), key, options, cancellation),
            _ => container.DeleteItemStreamAsync(write.Id, key, options, cancellation),
        });
        Record("write", partition, response);
        CosmosConflicts.Check(response.StatusCode, write);
        response.EnsureSuccessStatusCode();
    }

    private async Task WriteAllAsync(Container container, SerializedBatch batch, CancellationToken cancellation)
    {
        using var response = await CosmosBatch.Of(container, batch).ExecuteAsync(cancellation);
        meter.Record("batch", batch.Partition, response.Headers, response.Diagnostics);
        CosmosConflicts.Check(response, batch);
    }

    private async IAsyncEnumerable<JsonElement> PagesAsync(
        Partition partition, QueryDefinition statement, QueryRequestOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var pages = client.GetContainer(database, partition.Container).GetItemQueryStreamIterator(statement, requestOptions: options);
        while (pages.HasMoreResults)
        {
            using var response = await pages.ReadNextAsync(cancellation);
            Record("query", partition, response);
            using var page = await ReadAsync(response, cancellation);
            foreach (var document in page.RootElement.GetProperty("Documents"u8).EnumerateArray())
            {
                yield return document;
            }
        }
    }

    private static async Task<JsonDocument> ReadAsync(ResponseMessage response, CancellationToken cancellation)
    {
        response.EnsureSuccessStatusCode();
        return await JsonDocument.ParseAsync(response.Content, cancellationToken: cancellation);
    }

    private void Record(string operation, Partition partition, ResponseMessage response) =>
        meter.Record(operation, partition, response.Headers, response.Diagnostics);
}
