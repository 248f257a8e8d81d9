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

    private const int LongestCharacter = 3;

    /// <param name="what">The payload and the step it belongs to, for the message.</param>
    /// <exception cref="ArgumentException">The payload is larger.</exception>
    public static string? Require(string? payload, string instanceId, string what) =>
        payload is null || payload.Length <= Bytes / LongestCharacter || Encoding.UTF8.GetByteCount(payload) <= Bytes
            ? payload
            : throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{what} of instance '{instanceId}' has {Encoding.UTF8.GetByteCount(payload):N0} bytes, and the platform takes {Bytes:N0}: pass an id, and read the rest where it is needed."));
}
