using System.Text.Json;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Providers.Cosmos;

/// <summary>
/// How a document lies in Cosmos DB: what the service works with at the top, ours below "body", so that no name of ours ever meets one of the
/// service's.
/// </summary>
internal static class CosmosDocument
{
    public static MemoryStream Write(Partition partition, SerializedWrite write)
    {
        var stream = new MemoryStream(write.Json.Length + 256);
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, write.Id);
            json.WriteString("pk"u8, partition.Key);
            json.WriteString("type"u8, write.Type);
            if (write.TimeToLive is { } time)
            {
                json.WriteNumber("ttl"u8, Seconds(time));
            }

            json.WritePropertyName("body"u8);
            json.WriteRawValue(write.Json, skipInputValidation: true);
            json.WriteEndObject();
        }

        stream.Position = 0;
        return stream;
    }

    public static Stored<T> Read<T>(JsonElement document)
        where T : class, IDocument =>
        new(document.GetProperty("body"u8).Deserialize<T>(MentorFlowJson.Options)!, document.GetProperty("_etag"u8).GetString()!);

    // The service counts whole seconds, at least one: rounded up, so that nothing vanishes early.
    private static int Seconds(TimeSpan time) => (int)Math.Clamp(Math.Ceiling(time.TotalSeconds), 1, int.MaxValue);
}
