using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace MentorFlow.Functions.Scim.Resources;

/// <summary>JSON as clients send it: names of attributes ignore case (RFC 7643, 2.1), and no name may come twice.</summary>
internal static class ScimJson
{
    private const int Deepest = 16;

    private static readonly JsonNodeOptions IgnoringCase = new() { PropertyNameCaseInsensitive = true };

    /// <exception cref="ScimFault">invalidSyntax: it is no JSON object, or one that could be read in two ways.</exception>
    public static JsonObject Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            if (!Utf8.IsValid(body.Span))
            {
                throw Unreadable("It is not UTF-8.");
            }

            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Deepest });
            return Copy(document.RootElement) as JsonObject ?? throw Unreadable("It must be an object.");
        }
        catch (JsonException failure)
        {
            throw Unreadable($"It is not JSON that can be read (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}).");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which is no text.
            throw Unreadable("It holds a text that is none.");
        }
    }

    /// <summary>An object whose names ignore case.</summary>
    public static JsonObject Empty() => new(IgnoringCase);

    private static JsonNode? Copy(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => CopyObject(element),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Copy)]),
        JsonValueKind.String => JsonValue.Create(element.GetString()!),
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? JsonValue.Create(whole) : JsonValue.Create(element.GetRawText()),
        _ => null,
    };

    private static JsonObject CopyObject(JsonElement element)
    {
        var copy = Empty();
        foreach (var property in element.EnumerateObject())
        {
            if (!copy.TryAdd(property.Name, Copy(property.Value)))
            {
                throw Unreadable("A name stands in it twice.");
            }
        }

        return copy;
    }

    private static ScimFault Unreadable(string why) => ScimFault.BadRequest(ScimFault.InvalidSyntax, $"The body cannot be read. {why}");
}
