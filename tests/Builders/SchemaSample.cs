using System.Text.Json.Nodes;

namespace MentorFlow.Tests.Builders;

/// <summary>JSON that fits a schema of the API's own document: every field filled with the plainest value of its kind.</summary>
internal sealed class SchemaSample(JsonNode document)
{
    /// <summary>Records that hold themselves end here.</summary>
    private const int Deepest = 7;

    public JsonNode? Of(JsonNode? schema) => Of(schema, depth: 0);

    private JsonNode? Of(JsonNode? schema, int depth)
    {
        if (schema is not JsonObject known || depth > Deepest)
        {
            return null;
        }

        if ((string?)known["$ref"] is { } reference)
        {
            return Of(document["components"]!["schemas"]![reference.Split('/')[^1]], depth);
        }

        if (known["enum"] is JsonArray { Count: > 0 } choices)
        {
            return choices[0]?.DeepClone();
        }

        if ((known["anyOf"] ?? known["oneOf"]) is JsonArray { Count: > 0 } any)
        {
            return Of(any[0], depth + 1);
        }

        return KindOf(known) switch
        {
            "object" => Object(known, depth),
            "array" => new JsonArray(Of(known["items"], depth + 1)),
            "integer" or "number" => JsonValue.Create(1),
            "boolean" => JsonValue.Create(true),
            "string" => JsonValue.Create(Text((string?)known["format"])),
            _ => null,
        };
    }

    private static string? KindOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray many => many.Select(kind => (string?)kind).FirstOrDefault(kind => kind != "null"),
        { } one => (string?)one,
        null => schema["properties"] is null ? null : "object",
    };

    private JsonObject Object(JsonObject schema, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            made[name] = Of(property, depth + 1);
        }

        if (schema["additionalProperties"] is JsonObject others)
        {
            made["en"] = Of(others, depth + 1);
        }

        return made;
    }

    private static string Text(string? format) => format switch
    {
        "date-time" => "2027-03-01T09:00:00Z",
        "date" => "2027-03-01",
        "time" => "09:00:00",
        "duration" => "P14D",
        "uuid" => "6f1d3b5e-0f0a-4b1e-9d57-6d656e746f72",
        "uri" => "https://example.com/",
        _ => "Text",
    };
}
