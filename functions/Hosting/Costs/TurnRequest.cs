using System.Text;

namespace MentorFlow.Functions.Hosting.Costs;

/// <summary>What the platform hands to an orchestrator or an entity: a message of protocol buffers in base64, whose first field is the instance's id.</summary>
internal static class TurnRequest
{
    /// <summary>Field 1, of bytes with their length before them.</summary>
    private const byte FirstField = 0x0a;

    /// <summary>A length below it takes one byte.</summary>
    private const int OneByte = 0x80;

    /// <summary>Enough of it for an id of a length that takes one byte.</summary>
    private const int Read = 132;

    /// <returns>Null where it does not begin so.</returns>
    public static string? InstanceIdOf(string request)
    {
        Span<byte> beginning = stackalloc byte[Read];
        var length = Math.Min(request.Length, Read / 3 * 4) / 4 * 4;
        return Convert.TryFromBase64Chars(request.AsSpan(0, length), beginning, out var written)
            && written > 2
            && beginning[0] == FirstField
            && beginning[1] < OneByte
            && beginning[1] + 2 <= written
                ? Encoding.UTF8.GetString(beginning.Slice(2, beginning[1]))
                : null;
    }
}
