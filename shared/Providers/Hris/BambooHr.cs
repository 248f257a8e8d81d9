using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>BambooHR: hex HMAC-SHA256 over the body followed by the timestamp header. It sends no event id, so a delivery is known by its bytes.</summary>
internal static class BambooHr
{
    public static WebhookVerdict Receive(HrisConnection connection, WebhookRequest request, DateTimeOffset now)
    {
        if (!IsSigned(connection.Secrets, request, now))
        {
            return new WebhookVerdict.Unsigned();
        }

        var key = Convert.ToHexStringLower(SHA256.HashData(request.Body.Span));
        var isForm = request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        var payload = isForm ? BambooHrPayload.FromForm(request.Body.Span) : BambooHrPayload.FromJson(request.Body.Span);
        var (events, rule) = new BambooHrEvents(connection.FieldNames).Read(key, payload, now);
        return rule is null ? new WebhookVerdict.Accepted(key, events) : new WebhookVerdict.Malformed(rule);
    }

    private static bool IsSigned(IReadOnlyList<string> secrets, WebhookRequest request, DateTimeOffset now)
    {
        if (request.Header("X-BambooHR-Timestamp") is not { Length: > 0 } timestamp || SentAt(timestamp) is not { } sent || !Signatures.IsRecent(sent, now))
        {
            return false;
        }

        byte[] signed = [.. request.Body.Span, .. Encoding.UTF8.GetBytes(timestamp)];
        return Signatures.AnyMatches(
            secrets.Select(secret => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)), Given(request.Header("X-BambooHR-Signature")));
    }

    private static DateTimeOffset? SentAt(string timestamp)
    {
        if (long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }

        return BambooHrTime.Parse(timestamp);
    }

    // Upper or lower case: both are met in the wild.
    private static byte[][] Given(string? header) =>
        header is { Length: 64 } && header.All(char.IsAsciiHexDigit) ? [Convert.FromHexString(header)] : [];
}
