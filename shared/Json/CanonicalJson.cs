using System.Buffers;
using System.Text.Json;

namespace MentorFlow.Json;

/// <summary>One spelling for equal values, so that they hash alike: properties sorted by name, no white space, nulls left out.</summary>
public static class CanonicalJson
{
    public static ReadOnlyMemory<byte> Of(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = MentorFlowJson.Options.Encoder });
        using var document = JsonSerializer.SerializeToDocument(value, value?.GetType() ?? typeof(object), MentorFlowJson.Options);
        Write(document.RootElement, writer);
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Write(property.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
