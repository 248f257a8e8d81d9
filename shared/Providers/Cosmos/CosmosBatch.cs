using MentorFlow.Domain.Storage;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Providers.Cosmos;

internal static class CosmosBatch
{
    public static TransactionalBatch Of(Container container, SerializedBatch batch) =>
        batch.Writes.Aggregate(container.CreateTransactionalBatch(new PartitionKey(batch.Partition.Key)), (all, write) => Add(all, batch.Partition, write));

    private static TransactionalBatch Add(TransactionalBatch batch, Partition partition, SerializedWrite write)
    {
        var options = new TransactionalBatchItemRequestOptions { IfMatchEtag = write.IfMatch, EnableContentResponseOnWrite = false };
        return write.Kind switch
        {
            WriteKind.Create => batch.CreateItemStream(CosmosDocument.Write(partition, write), options),
            WriteKind.Replace => batch.ReplaceItemStream(write.Id, CosmosDocument.Write(partition, write), options),
            WriteKind.Upsert => batch.UpsertItemStream(CosmosDocument.Write(partition, write), options),
            _ => batch.DeleteItem(write.Id, options),
        };
    }
}
