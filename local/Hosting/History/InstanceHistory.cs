using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorFlow.Local.Hosting;

/// <summary>The history of the current run of one instance, for timelines and for golden-history tests.</summary>
public sealed record InstanceHistory(
    string InstanceId,
    string Name,
    string Version,
    string? Input,
    ParentOfInstance? Parent,
    IReadOnlyList<HistoryTurn> Turns)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="JsonException">The text is not a history.</exception>
    public static InstanceHistory FromJson(string json) =>
        JsonSerializer.Deserialize<InstanceHistory>(json, Readable) ?? throw new JsonException("A history is an object, not null.");

    public string ToJson() => JsonSerializer.Serialize(this, Readable);
}

/// <summary>Who called this instance as a sub-orchestration.</summary>
public sealed record ParentOfInstance(string Name, string InstanceId);
