using System.Text;
using System.Text.Json;

namespace MentorFlow.Local.Durable;

/// <summary>The platform keeps the arguments of an activity as a JSON array, and hands the activity the one that stands in it.</summary>
internal static class ArgumentList
{
    /// <returns>The JSON of the single argument; null when there is none.</returns>
    public static string? Single(string? arguments)
    {
        if (arguments is not ['[', ..])
        {
            return arguments;
        }

        var bytes = Encoding.UTF8.GetBytes(arguments);
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        reader.Read();
        if (reader.TokenType is JsonTokenType.EndArray)
        {
            return null;
        }

        var begin = (int)reader.TokenStartIndex;
        reader.Skip();
        return Encoding.UTF8.GetString(bytes.AsSpan(begin, (int)reader.BytesConsumed - begin));
    }
}
