using System.Text;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Cosmos.Serialization.HybridRow;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.IO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Layouts;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.RecordIO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Schemas;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>Transactional batches travel as records of HybridRow, whose schema and library ship with the client: this is the service's side of them.</summary>
internal static class BatchWire
{
    private static readonly Namespace Schemas = Namespace.Parse(Schema());
    private static readonly LayoutResolverNamespace Layouts = new(Schemas);

    /// <param name="body">Seekable.</param>
    public static async Task<IReadOnlyList<BatchOperation>> ReadAsync(MemoryStream body)
    {
        var operations = new List<BatchOperation>();
        var result = await body.ReadRecordIOAsync((ReadOnlyMemory<byte> record) =>
        {
            var row = new RowBuffer(record.Length);
            if (!row.ReadFrom(record.Span, HybridRowVersion.V1, Layouts))
            {
                return Result.Failure;
            }

            var reader = new RowReader(ref row);
            operations.Add(Operation(ref reader));
            return Result.Success;
        }, resizer: new MemorySpanResizer<byte>((int)body.Length));
        return result == Result.Success ? operations : throw new InvalidDataException($"The batch cannot be read: {result}.");
    }

    public static async Task<byte[]> WriteAsync(IReadOnlyList<BatchOutcome> outcomes)
    {
        var body = new MemoryStream();
        var resizer = new MemorySpanResizer<byte>(1024);
        await body.WriteRecordIOAsync(default(Segment), (long index, out ReadOnlyMemory<byte> buffer) =>
        {
            buffer = default;
            if (index >= outcomes.Count)
            {
                return Result.Success;
            }

            var row = new RowBuffer(1024, resizer);
            row.InitLayout(HybridRowVersion.V1, Layout("BatchResult"), Layouts);
            var result = RowWriter.WriteBuffer(ref row, outcomes[(int)index], Write);
            buffer = resizer.Memory[..row.Length];
            return result;
        });
        return body.ToArray();
    }

    private static BatchOperation Operation(ref RowReader reader)
    {
        var operation = new BatchOperation(0, null, null, null);
        while (reader.Read())
        {
            operation = reader.Path.ToString() switch
            {
                "operationType" when reader.ReadInt32(out var type) == Result.Success => operation with { Type = type },
                "id" when reader.ReadString(out string id) == Result.Success => operation with { Id = id },
                "resourceBody" when reader.ReadBinary(out byte[] resource) == Result.Success => operation with { Body = resource },
                "ifMatch" when reader.ReadString(out string etag) == Result.Success => operation with { IfMatch = etag },
                _ => operation,
            };
        }

        return operation;
    }

    private static Result Write(ref RowWriter writer, TypeArgument type, BatchOutcome outcome)
    {
        var result = writer.WriteInt32("statusCode", outcome.Status);
        result = result == Result.Success && outcome.ETag is not null ? writer.WriteString("eTag", outcome.ETag) : result;
        return result == Result.Success ? writer.WriteFloat64("requestCharge", outcome.Charge) : result;
    }

    private static Layout Layout(string name) => Layouts.Resolve(Schemas.Schemas.Find(schema => schema.Name == name)!.SchemaId);

    private static string Schema()
    {
        using var resource = typeof(CosmosClient).Assembly.GetManifestResourceStream("Microsoft.Azure.Cosmos.Batch.HybridRowBatchSchemas.json")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <param name="Type">The client's OperationType: 0 create, 4 delete, 5 replace, 20 upsert.</param>
internal sealed record BatchOperation(int Type, string? Id, byte[]? Body, string? IfMatch);

internal sealed record BatchOutcome(int Status, string? ETag, double Charge);
