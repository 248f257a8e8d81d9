using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.StandardWebhooks;

/// <summary>Standard Webhooks 1.0.0: "v1,{base64 of HMAC-SHA256}" over "{id}.{seconds}.{body}", several signatures while a secret is rotated.</summary>
internal sealed class StandardVendor : IHrisVendor
{
    private const string SecretPrefix = "whsec_";
    private const int LongestSecret = 64;

    public HrisVendor Vendor => HrisVendor.StandardWebhooks;

    public bool AsksBack => false;

    public bool IsSecret(string text) => TryReadSecret(text) is { Length: >= ConnectionCheck.ShortestSecret and <= LongestSecret };

    public WebhookVerdict Receive(HrisConnection connection, WebhookRequest request, DateTimeOffset now)
    {
        if (request.Header("webhook-id") is not { Length: > 0 } id || !IsSigned(connection.Secrets, id, request, now))
        {
            return new WebhookVerdict.Unsigned();
        }

        var (hrisEvent, rule) = StandardEvent.Read(id, JsonText.Of(request.Body.Span), now);
        return hrisEvent is null ? new WebhookVerdict.Malformed(rule!) : new WebhookVerdict.Accepted(id, [hrisEvent]);
    }

    public Task<HrisFields?> FindAsync(HttpClient http, HrisConnection connection, string externalPersonId, CancellationToken cancellation) =>
        throw new InvalidOperationException($"The events of {connection.Name} are full; there is nobody to be asked back.");

    private static bool IsSigned(IReadOnlyList<string> secrets, string id, WebhookRequest request, DateTimeOffset now)
    {
        if (!long.TryParse(request.Header("webhook-timestamp"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            || !Signatures.IsRecent(DateTimeOffset.FromUnixTimeSeconds(seconds), now))
        {
            return false;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{seconds.ToString(CultureInfo.InvariantCulture)}."), .. request.Body.Span];
        return Signatures.AnyMatches(
            secrets.Select(TryReadSecret).OfType<byte[]>().Select(key => HMACSHA256.HashData(key, signed)), Given(request.Header("webhook-signature")));
    }

    /// <returns>Null when it is no secret of this scheme.</returns>
    private static byte[]? TryReadSecret(string secret)
    {
        var base64 = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret;
        return FromBase64(base64);
    }

    // Other versions may stand beside ours ("v1a," is asymmetric): they are passed over.
    private static List<byte[]> Given(string? header)
    {
        var signatures = new List<byte[]>();
        foreach (var part in (header ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("v1,", StringComparison.Ordinal) && FromBase64(part[3..]) is { } signature)
            {
                signatures.Add(signature);
            }
        }

        return signatures;
    }

    private static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
