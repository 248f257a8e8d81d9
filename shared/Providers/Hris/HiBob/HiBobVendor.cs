using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.HiBob;

/// <summary>
/// HiBob, webhooks v2: base64 HMAC-SHA512 over the body. It signs no time and sends no event id, so a delivery is known by its bytes. Its events say who
/// changed; what they are now is asked for with a service user.
/// </summary>
internal sealed class HiBobVendor : IHrisVendor
{
    private const int LongestPing = 64;

    // Sent as a text and, where that is refused, as JSON, before there is anything to be signed.
    private static readonly string[] Pings = ["Pingtest", "\"Pingtest\"", "{\"text\":\"Pingtest\"}"];

    public HrisVendor Vendor => HrisVendor.HiBob;

    public bool AsksBack => true;

    public string KeyForm => "the id of a service user, a colon and its token";

    public bool IsSecret(string text) => text.Length >= ConnectionCheck.ShortestSecret;

    public WebhookVerdict Receive(HrisConnection connection, WebhookRequest request, DateTimeOffset now)
    {
        if (IsPing(request.Body.Span))
        {
            return new WebhookVerdict.Greeted();
        }

        if (!IsSigned(connection.Secrets, request))
        {
            return new WebhookVerdict.Unsigned();
        }

        var (said, rule) = HiBobEvent.Read(request.Fingerprint, JsonText.Parse(request.Body.Span), now);
        return said is null ? new WebhookVerdict.Malformed(rule!) : new WebhookVerdict.Accepted(said.EventId, [said]);
    }

    public async Task<HrisFields?> FindAsync(HttpClient http, HrisConnection connection, string externalPersonId, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, connection.AddressOf("people/search"));
        request.Headers.Authorization = connection.Basic();
        request.Content = JsonContent.Create(new
        {
            fields = HiBobFields.Names.Concat(connection.FieldNames.Keys),
            filters = new[] { new { fieldPath = "root.id", @operator = "equals", values = new[] { externalPersonId } } },
            showInactive = true,
            humanReadable = "APPEND",
        });
        var answer = await http.AskAsync(request, cancellation);
        foreach (var employee in answer?.At("employees").Members() ?? [])
        {
            if (JsonText.Read(employee.At("id"), "$.employees.id") == externalPersonId)
            {
                return HiBobFields.Read(employee, connection.FieldNames);
            }
        }

        return null;
    }

    private static bool IsPing(ReadOnlySpan<byte> body) =>
        body.Length <= LongestPing
        && Pings.Contains(string.Concat(Encoding.UTF8.GetString(body).Where(character => !char.IsWhiteSpace(character))));

    private static bool IsSigned(IReadOnlyList<string> secrets, WebhookRequest request) =>
        request.Header("Bob-Signature") is { Length: > 0 } header
        && Signatures.FromBase64(header) is { } given
        && Signatures.AnyMatches(secrets.Select(secret => HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret), request.Body.Span)), [given]);
}
