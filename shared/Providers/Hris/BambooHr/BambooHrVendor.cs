using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.BambooHr;

/// <summary>BambooHR: hex HMAC-SHA256 over the body followed by the timestamp header. It sends no event id, so a delivery is known by its bytes.</summary>
internal sealed class BambooHrVendor : IHrisVendor
{
    public HrisVendor Vendor => HrisVendor.BambooHr;

    public bool AsksBack => true;

    public bool IsSecret(string text) => text.Length >= ConnectionCheck.ShortestSecret;

    public WebhookVerdict Receive(HrisConnection connection, WebhookRequest request, DateTimeOffset now)
    {
        if (!IsSigned(connection.Secrets, request, now))
        {
            return new WebhookVerdict.Unsigned();
        }

        var key = Convert.ToHexStringLower(SHA256.HashData(request.Body.Span));
        var isForm = request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        var payload = isForm ? BambooHrForm.Read(request.Body.Span) : BambooHrPayload.FromJson(JsonText.Of(request.Body.Span));
        var (events, rule) = new BambooHrEvents(connection.FieldNames).Read(key, payload, now);
        return rule is null ? new WebhookVerdict.Accepted(key, events) : new WebhookVerdict.Malformed(rule);
    }

    public async Task<HrisFields?> FindAsync(HttpClient http, HrisConnection connection, string externalPersonId, CancellationToken cancellation)
    {
        var address = connection.ApiAddress ?? throw new InvalidOperationException($"Connection {connection.Name} has no ApiAddress to look people up at.");
        var names = BambooHrFields.ApiNames.Concat(connection.FieldNames.Keys);
        var query = $"employees/{Uri.EscapeDataString(externalPersonId)}?fields={Uri.EscapeDataString(string.Join(',', names))}";
        var root = address.AbsoluteUri.EndsWith('/') ? address : new Uri($"{address.AbsoluteUri}/");

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, query));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{connection.ApiKey}:x")));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        using var response = await http.SendAsync(request, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        var fields = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        return new BambooHrFields(connection.FieldNames).Read(fields, "$");
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
