using System.Text.Json;

namespace MentorFlow.Providers.Hris;

/// <summary>JSON as senders write it.</summary>
internal static class JsonText
{
    // One reading only: of a property given twice, signer and reader might take different ones (ASVS 1.5.3, 15.3.7).
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <param name="body">With or without a byte order mark.</param>
    /// <exception cref="JsonException">It is no JSON, or names a property twice.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> body) => JsonElement.Parse(Of(body), Strict);

    /// <summary>What stands at a place, from object to object.</summary>
    /// <returns>Undefined where nothing does; null where it, or something on the way to it, is said to be none.</returns>
    public static JsonElement At(this JsonElement value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (value.ValueKind is JsonValueKind.Null)
            {
                return value;
            }

            if (value.ValueKind is not JsonValueKind.Object || !value.TryGetProperty(name, out var found))
            {
                return default;
            }

            value = found;
        }

        return value;
    }

    /// <summary>The members of a list; none where it is no list.</summary>
    public static IReadOnlyList<JsonElement> Members(this JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    /// <summary>Without the byte order mark, which some put before it.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> body) => body.StartsWith(Mark) ? body[Mark.Length..] : body;

    /// <summary>A text, or a number as it is written, trimmed; empty when there is neither.</summary>
    /// <param name="path">Where it stands.</param>
    /// <exception cref="JsonException">It is not valid Unicode.</exception>
    public static string Read(JsonElement value, string path)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!.Trim(),
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            };
        }
        catch (InvalidOperationException failure)
        {
            throw new JsonException("Not valid Unicode.", path, lineNumber: null, bytePositionInLine: null, failure);
        }
    }
}
