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
        if (request.Header("webhook-id") is not { Length: > 0 } id || Sent(connection, id, request, now) is null)
        {
            return new WebhookVerdict.Unsigned();
        }

        var (hrisEvent, rule) = StandardEvent.Read(id, JsonText.Of(request.Body.Span), now);
        return hrisEvent is null ? new WebhookVerdict.Malformed(rule!) : new WebhookVerdict.Accepted(id, [hrisEvent]);
    }

    public Task<HrisFields?> FindAsync(HttpClient http, HrisConnection connection, string externalPersonId, CancellationToken cancellation) =>
        throw new InvalidOperationException($"The events of {connection.Name} are full; there is nobody to be asked back.");

    private static DateTimeOffset? Sent(HrisConnection connection, string id, WebhookRequest request, DateTimeOffset now) => MessageSignature.Sent(
        connection.Secrets.Select(TryReadSecret).OfType<byte[]>(),
        request,
        id,
        request.Header("webhook-timestamp"),
        request.Header("webhook-signature"),
        now);

    /// <returns>Null when it is no secret of this scheme.</returns>
    private static byte[]? TryReadSecret(string secret)
    {
        var base64 = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret;
        return Signatures.FromBase64(base64);
    }
}
