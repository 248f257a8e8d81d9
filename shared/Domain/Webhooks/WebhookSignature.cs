using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.Webhooks;

/// <summary>Standard Webhooks 1.0.0: "v1,{base64 of HMAC-SHA256}" over "{id}.{seconds}.{body}", one after the other while a secret is rotated.</summary>
public static class WebhookSignature
{
    /// <param name="sentAt">When it goes out, UTC; whole seconds count.</param>
    /// <param name="secrets">The newest first; one or more.</param>
    public static string Of(string id, DateTimeOffset sentAt, string body, IEnumerable<byte[]> secrets)
    {
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{sentAt.ToUnixTimeSeconds()}.{body}"));
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}"));
    }
}
