using System.Text.Json;
using MentorFlow.Json;

namespace MentorFlow.Domain.Storage;

/// <summary>A batch ready to be stored, checked against the limits of Cosmos DB: what works on one machine then works there too.</summary>
public sealed record SerializedBatch(Partition Partition, IReadOnlyList<SerializedWrite> Writes)
{
    /// <summary>Writes in one batch, at most.</summary>
    public const int MaxWrites = 100;

    /// <summary>Bytes of JSON in one batch (and so in one document), at most: 2 MB.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <param name="batch">At least one write.</param>
    /// <exception cref="ArgumentException">The batch breaks a limit; the message says which, and by which document.</exception>
    public static SerializedBatch Of(Batch batch)
    {
        var partition = batch.Writes[0].Partition;
        Addresses.Check(partition);
        Refuse(batch.Writes.Count > MaxWrites, $"A batch holds at most {MaxWrites} writes, this one {batch.Writes.Count}.");

        var ids = new HashSet<string>(batch.Writes.Count, StringComparer.Ordinal);
        var writes = new SerializedWrite[batch.Writes.Count];
        var bytes = 0;
        for (var i = 0; i < writes.Length; i++)
        {
            var write = batch.Writes[i];
            Addresses.Check(write.Type, write.Id);
            Refuse(write.Partition != partition, $"A batch stays in one partition, this one spans {partition} and {write.Partition} ({write.Id}).");
            Refuse(!ids.Add(write.Id), $"A batch writes a document once, this one writes {write.Id} twice.");

            var json = write.Kind == WriteKind.Delete ? [] : JsonSerializer.SerializeToUtf8Bytes(write.Document, write.DocumentType, MentorFlowJson.Options);
            bytes += json.Length;
            Refuse(bytes > MaxBytes, $"A batch holds at most {MaxBytes} bytes; {write.Id} ({json.Length} bytes) makes this one {bytes}.");
            writes[i] = new SerializedWrite(write.Kind, write.Type, write.Id, write.ETag, write.TimeToLive, json);
        }

        return new SerializedBatch(partition, writes);
    }

    private static void Refuse(bool broken, string rule)
    {
        if (broken)
        {
            throw new ArgumentException(rule);
        }
    }
}

/// <param name="IfMatch">ETag that the stored document must have; null where any will do.</param>
/// <param name="Json">UTF-8; empty for a deletion.</param>
public sealed record SerializedWrite(WriteKind Kind, string Type, string Id, string? IfMatch, TimeSpan? TimeToLive, byte[] Json);
