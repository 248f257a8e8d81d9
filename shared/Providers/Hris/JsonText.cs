using System.Text.Json;

namespace MentorFlow.Providers.Hris;

/// <summary>JSON as senders write it.</summary>
internal static class JsonText
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

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
