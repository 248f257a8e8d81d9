using System.Globalization;
using System.Text;

namespace MentorFlow.Local.Durable;

/// <summary>
/// What the Durable Task Scheduler takes of one input, output or event, the least that any back end takes. Nobody can raise it there:
/// what runs on one machine must not fail at an organization of ten thousand people in Azure.
/// </summary>
internal static class PayloadBound
{
    /// <summary>Of one payload, as JSON in UTF-8.</summary>
    public const int Bytes = 1024 * 1024;

    /// <summary>Of a custom status, as JSON in UTF-16.</summary>
    public const int StatusBytes = 16 * 1024;

    private const int LongestCharacter = 3;

    /// <param name="what">The payload and the step it belongs to, for the message.</param>
    /// <exception cref="ArgumentException">The payload is larger.</exception>
    public static string? Require(string? payload, string instanceId, string what) =>
        payload is null || payload.Length <= Bytes / LongestCharacter || Encoding.UTF8.GetByteCount(payload) <= Bytes
            ? payload
            : throw TooLarge(what, instanceId, Encoding.UTF8.GetByteCount(payload), Bytes);

    /// <exception cref="ArgumentException">The custom status is larger.</exception>
    public static void RequireStatus(string? status, string instanceId)
    {
        if (status is not null && status.Length * sizeof(char) > StatusBytes)
        {
            throw TooLarge("The custom status", instanceId, status.Length * sizeof(char), StatusBytes);
        }
    }

    private static ArgumentException TooLarge(string what, string instanceId, int bytes, int bound) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{what} of instance '{instanceId}' has {bytes:N0} bytes, and the platform takes {bound:N0}: pass an id, and read the rest where it is needed."));
}
