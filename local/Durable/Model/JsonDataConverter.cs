using System.Text.Json;

namespace MentorFlow.Local;

/// <summary>JSON with property names as written and enums as numbers, unless options say otherwise.</summary>
public class JsonDataConverter(JsonSerializerOptions? options = null) : DataConverter
{
    private static readonly JsonSerializerOptions AsWritten = new() { IncludeFields = true };

    private readonly JsonSerializerOptions options = options ?? AsWritten;

    public static JsonDataConverter Default { get; } = new();

    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, options);

    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : JsonSerializer.Deserialize(data, targetType, options);
}
