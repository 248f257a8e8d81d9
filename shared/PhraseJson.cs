using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorFlow;

/// <summary>
/// {"key": "…", "values": {"count": 3, "skills": ["SQL"], "date": {"date": "2027-01-05"}, "what": {"key": "…"}}}. What was stored as a plain sentence
/// before it became a phrase is said as it stands.
/// </summary>
internal sealed class PhraseJson : JsonConverter<Phrase>
{
    private const string Key = "key";
    private const string Values = "values";
    private const string Date = "date";

    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement is { ValueKind: JsonValueKind.String } sentence
            ? new Phrase("rules.verbatim", ("text", sentence.GetString()))
            : Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Key, value.Key);
        if (value.Values.Count > 0)
        {
            writer.WriteStartObject(Values);
            foreach (var (name, one) in value.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                WriteValue(writer, one, options);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static Phrase Read(JsonElement phrase) => new(
        phrase.GetProperty(Key).GetString()!,
        phrase.TryGetProperty(Values, out var values) ? [.. values.EnumerateObject().Select(value => (value.Name, ReadValue(value.Value)))] : []);

    private static object? ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : (object)value.GetDouble(),
        JsonValueKind.Array when value.EnumerateArray().Any(one => one.ValueKind is JsonValueKind.Object) =>
            value.EnumerateArray().Select(phrase => Read(phrase)).ToList(),
        JsonValueKind.Array => value.EnumerateArray().Select(text => text.GetString()!).ToList(),
        JsonValueKind.Object when value.TryGetProperty(Date, out var date) => DateOnly.Parse(date.GetString()!, CultureInfo.InvariantCulture),
        JsonValueKind.Object => Read(value),
        var kind => throw new JsonException($"A phrase keeps no {kind}."),
    };

    private void WriteValue(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case DateOnly date:
                writer.WriteStartObject();
                writer.WriteString(Date, date.ToString("O", CultureInfo.InvariantCulture));
                writer.WriteEndObject();
                break;
            case Phrase phrase:
                Write(writer, phrase, options);
                break;
            case IReadOnlyList<string> texts:
                writer.WriteStartArray();
                foreach (var text in texts)
                {
                    writer.WriteStringValue(text);
                }

                writer.WriteEndArray();
                break;
            case IReadOnlyList<Phrase> phrases:
                writer.WriteStartArray();
                foreach (var one in phrases)
                {
                    Write(writer, one, options);
                }

                writer.WriteEndArray();
                break;
        }
    }
}
