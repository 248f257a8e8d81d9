using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Providers.Hris;

/// <summary>A delivery as it came over the wire: signatures are over the bytes, not over what a parser makes of them.</summary>
/// <param name="Headers">By name, ignoring case.</param>
/// <param name="Secret">What stands in the address behind the connection's name, for vendors that sign nothing; null for nothing.</param>
public sealed record WebhookRequest(ReadOnlyMemory<byte> Body, IReadOnlyDictionary<string, string> Headers, string? Secret = null)
{
    /// <summary>256 KB: far above any vendor's delivery, far below what would hurt.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>What a delivery is known by whose vendor gives it no id: the same bytes are the same delivery.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Body.Span));

    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    /// <returns>Null when the body is larger than <see cref="MaxBytes"/>: answer 413.</returns>
    public static async Task<WebhookRequest?> ReadAsync(HttpRequest request, CancellationToken cancellation = default)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        // The length may be missing or a lie.
        var buffer = new byte[(int)(request.ContentLength ?? MaxBytes) + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return length > MaxBytes ? null : new WebhookRequest(buffer.AsMemory(0, length), headers);
    }
}
