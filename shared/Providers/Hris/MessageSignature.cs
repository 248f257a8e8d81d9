using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Providers.Hris;

/// <summary>
/// A signature over "{id}.{seconds}.{body}", as Standard Webhooks 1.0.0 has it, and Finch under headers of its own: "v1,{base64 of HMAC-SHA256}",
/// several by space while a secret is rotated.
/// </summary>
internal static class MessageSignature
{
    /// <param name="keys">Any of them may have signed.</param>
    /// <param name="timestamp">Unix seconds, as they were sent.</param>
    /// <returns>When it was sent, UTC; null when it was not signed with any of the keys, or is more than five minutes off.</returns>
    public static DateTimeOffset? Sent(
        IEnumerable<byte[]> keys, WebhookRequest request, string id, string? timestamp, string? signatures, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return null;
        }

        var sent = DateTimeOffset.FromUnixTimeSeconds(seconds);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{seconds.ToString(CultureInfo.InvariantCulture)}."), .. request.Body.Span];
        var isSigned = Signatures.AnyMatches(keys.Select(key => HMACSHA256.HashData(key, signed)), Given(signatures));
        return isSigned && Signatures.IsRecent(sent, now) ? sent : null;
    }

    // Other versions may stand beside ours ("v1a," is asymmetric): they are passed over.
    private static List<byte[]> Given(string? header)
    {
        var signatures = new List<byte[]>();
        foreach (var part in (header ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("v1,", StringComparison.Ordinal) && Signatures.FromBase64(part[3..]) is { } signature)
            {
                signatures.Add(signature);
            }
        }

        return signatures;
    }
}
