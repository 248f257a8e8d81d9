using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorFlow.Json;

/// <summary>Policies are read by people: "P3D" says more than "3.00:00:00".</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Durations.TryParse(reader.GetString()!, out var duration)
            ? duration
            : throw new JsonException("A duration is written in ISO 8601 with weeks, days, hours, minutes or seconds, such as \"P3D\" or \"PT30M\".");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Durations.Format(value));
}
