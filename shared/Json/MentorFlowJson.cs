using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace MentorFlow.Json;

/// <summary>
/// The two forms in which MentorFlow writes JSON. Both write enums by name, so that reordering an enum never changes what stored data means, and
/// durations as ISO 8601 ("P3D", "PT30M").
/// </summary>
public static class MentorFlowJson
{
    /// <summary>Documents and the API: camelCase, nulls left out.</summary>
    public static JsonSerializerOptions Options { get; } = Create(JsonNamingPolicy.CamelCase, JsonIgnoreCondition.WhenWritingNull);

    /// <summary>Durable payloads: names as written, which is what the worker of the real host expects.</summary>
    public static JsonSerializerOptions Durable { get; } = Create(naming: null, JsonIgnoreCondition.Never);

    /// <summary>How a property of a document is spelled where it is stored.</summary>
    public static string NameOf(MemberInfo property) => Options.PropertyNamingPolicy!.ConvertName(property.Name);

    private static JsonSerializerOptions Create(JsonNamingPolicy? naming, JsonIgnoreCondition nulls)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = naming,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = nulls,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatCannotBeReadBack } },
            Converters = { new JsonStringEnumConverter(), new DurationConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    // A computed property (a document's partition and id, say) has neither a setter nor a constructor parameter. Anonymous types have the latter, so
    // they are written whole.
    private static void LeaveOutWhatCannotBeReadBack(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property is { Set: null, AssociatedParameter: null, IsExtensionData: false })
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
