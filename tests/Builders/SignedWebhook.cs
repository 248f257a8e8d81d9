using System.Security.Cryptography;
using System.Text;
using MentorFlow.Providers.Hris;

namespace MentorFlow.Tests.Builders;

/// <summary>Deliveries as a vendor would sign them, written from the vendors' documents and not with the product's own code.</summary>
public static class SignedWebhook
{
    public const string StandardSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    public const string BambooSecret = "5f2b7c2e9a4d4c1f8e6b3a7d9c0e1f2a";
    public const string HiBobSecret = "hb-4c1f8e6b3a7d9c0e1f2a5f2b7c2e9a4d";
    public const string MergeSecret = "mrg_8e6b3a7d9c0e1f2a5f2b7c2e9a4d4c1f";
    public const string FinchSecret = "5WbX5kEWLlfzsGNjH64I8lOOqUB6e8FH";
    public const string PersonioSecret = "p/rs+nio4c1f8e6b3a7d9c0e1f2a5f2b";

    public static WebhookRequest Standard(string body, DateTimeOffset sent, string id = "msg_1", string secret = StandardSecret) =>
        Standard(Encoding.UTF8.GetBytes(body), sent, id, secret);

    public static WebhookRequest Standard(byte[] body, DateTimeOffset sent, string id = "msg_1", string secret = StandardSecret) => new(
        body,
        Headers(("Webhook-Id", id), ("Webhook-Timestamp", Seconds(sent)), ("Webhook-Signature", Message(body, sent, id, secret["whsec_".Length..]))));

    public static WebhookRequest Bamboo(string body, DateTimeOffset sent, string contentType = "application/json", string secret = BambooSecret) =>
        Bamboo(Encoding.UTF8.GetBytes(body), sent, contentType, secret);

    public static WebhookRequest Bamboo(byte[] body, DateTimeOffset sent, string contentType = "application/json", string secret = BambooSecret)
    {
        byte[] signed = [.. body, .. Encoding.UTF8.GetBytes(Seconds(sent))];
        return new(
            body,
            Headers(
                ("Content-Type", contentType),
                ("X-BambooHR-Timestamp", Seconds(sent)),
                ("X-BambooHR-Signature", Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)))));
    }

    public static WebhookRequest HiBob(string body, string secret = HiBobSecret) => HiBob(Encoding.UTF8.GetBytes(body), secret);

    public static WebhookRequest HiBob(byte[] body, string secret = HiBobSecret) =>
        new(body, Headers(("Bob-Signature", Convert.ToBase64String(HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret), body)))));

    /// <param name="padded">Whether the signature ends in "=", as base64 does and some do not write.</param>
    public static WebhookRequest Merge(string body, bool padded = true, string secret = MergeSecret) => Merge(Encoding.UTF8.GetBytes(body), padded, secret);

    public static WebhookRequest Merge(byte[] body, bool padded = true, string secret = MergeSecret)
    {
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)).Replace('+', '-').Replace('/', '_');
        return new(body, Headers(("X-Merge-Webhook-Signature", padded ? signature : signature.TrimEnd('='))));
    }

    public static WebhookRequest Finch(string body, DateTimeOffset sent, string id = "evt_1", string secret = FinchSecret) =>
        Finch(Encoding.UTF8.GetBytes(body), sent, id, secret);

    public static WebhookRequest Finch(byte[] body, DateTimeOffset sent, string id = "evt_1", string secret = FinchSecret) => new(
        body, Headers(("Finch-Event-Id", id), ("Finch-Timestamp", Seconds(sent)), ("Finch-Signature", Message(body, sent, id, secret))));

    /// <summary>Personio signs nothing: what it knows is the end of the address.</summary>
    public static WebhookRequest Personio(string body) => Personio(Encoding.UTF8.GetBytes(body));

    public static WebhookRequest Personio(byte[] body) => new(body, Headers(), PersonioSecret.Replace('+', '-').Replace('/', '_'));

    public static WebhookRequest With(this WebhookRequest request, string header, string value) =>
        request with { Headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };

    private static string Message(byte[] body, DateTimeOffset sent, string id, string base64)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{Seconds(sent)}."), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(base64), signed))}";
    }

    private static string Seconds(DateTimeOffset sent) => $"{sent.ToUnixTimeSeconds()}";

    private static Dictionary<string, string> Headers(params (string Name, string Value)[] headers) =>
        headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
}
