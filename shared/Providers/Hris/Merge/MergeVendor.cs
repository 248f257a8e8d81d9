using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.Merge;

/// <summary>
/// Merge: base64url HMAC-SHA256 over the body, padded or not. It signs no time and sends no event id, so a delivery is known by its bytes. Its events
/// carry the employee.
/// </summary>
internal sealed class MergeVendor : IHrisVendor
{
    public HrisVendor Vendor => HrisVendor.Merge;

    public bool AsksBack => false;

    public bool IsSecret(string text) => text.Length >= ConnectionCheck.ShortestSecret;

    public WebhookVerdict Receive(HrisConnection connection, WebhookRequest request, DateTimeOffset now)
    {
        var expected = connection.Secrets.Select(secret => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), request.Body.Span));
        if (!Signatures.AnyMatches(expected, Given(request.Header("X-Merge-Webhook-Signature"))))
        {
            return new WebhookVerdict.Unsigned();
        }

        var (said, rule) = MergeEvent.Read(request.Fingerprint, JsonText.Parse(request.Body.Span), connection.FieldNames, now);
        return said is null ? new WebhookVerdict.Malformed(rule!) : new WebhookVerdict.Accepted(said.EventId, [said]);
    }

    public Task<HrisFields?> FindAsync(HttpClient http, HrisConnection connection, string externalPersonId, CancellationToken cancellation) =>
        throw new InvalidOperationException($"The events of {connection.Name} are full; there is nobody to be asked back.");

    private static byte[][] Given(string? header)
    {
        var text = (header ?? "").Trim().TrimEnd('=').Replace('-', '+').Replace('_', '/');
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        return Signatures.FromBase64(padded) is { Length: > 0 } signature ? [signature] : [];
    }
}
