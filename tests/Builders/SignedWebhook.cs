using System.Security.Cryptography;
using System.Text;
using MentorFlow.Providers.Hris;

namespace MentorFlow.Tests.Builders;

/// <summary>Deliveries as a vendor would sign them, written from the vendors' documents and not with the product's own code.</summary>
public static class SignedWebhook
{
    public const string StandardSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    public const string BambooSecret = "5f2b7c2e9a4d4c1f8e6b3a7d9c0e1f2a";

    public static WebhookRequest Standard(string body, DateTimeOffset sent, string id = "msg_1", string secret = StandardSecret)
    {
        var signature = HMACSHA256.HashData(
            Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{id}.{sent.ToUnixTimeSeconds()}.{body}"));
        return Request(
            body, ("Webhook-Id", id), ("Webhook-Timestamp", $"{sent.ToUnixTimeSeconds()}"), ("Webhook-Signature", $"v1,{Convert.ToBase64String(signature)}"));
    }

    public static WebhookRequest Bamboo(string body, DateTimeOffset sent, string contentType = "application/json", string secret = BambooSecret)
    {
        var timestamp = $"{sent.ToUnixTimeSeconds()}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body + timestamp));
        return Request(body, ("Content-Type", contentType), ("X-BambooHR-Timestamp", timestamp), ("X-BambooHR-Signature", Convert.ToHexStringLower(signature)));
    }

    public static WebhookRequest With(this WebhookRequest request, string header, string value) =>
        request with { Headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };

    private static WebhookRequest Request(string body, params (string Name, string Value)[] headers) =>
        new(Encoding.UTF8.GetBytes(body), headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase));
}
