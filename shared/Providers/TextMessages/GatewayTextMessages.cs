using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Json;

namespace MentorFlow.Providers.TextMessages;

/// <summary>
/// Hands each message to the organization's own gateway in a signed POST (Standard Webhooks 1.0.0): it knows who asks, that nothing was changed, and that
/// the same id again is a repeat.
/// </summary>
/// <param name="http">Follows no redirect: a number goes to the gateway or nowhere. Its timeout is the patience for one request.</param>
public sealed class GatewayTextMessages(HttpClient http, GatewaySettings settings, TimeProvider clock) : ITextMessages
{
    public bool IsOn => true;

    public async Task SendAsync(TextMessage message, CancellationToken cancellation = default)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { id = message.Id, to = message.To.Dialed, text = message.Text }, MentorFlowJson.Options);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Address) { Content = content };
        var (id, seconds) = (message.Id.ToString(), clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", seconds);
        request.Headers.Add("webhook-signature", $"v1,{SignatureOf(id, seconds, body)}");
        using var response = await AnswerAsync(request, cancellation);
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var said = $"The gateway for text messages answered with {(int)response.StatusCode}.";
        if (MayTakeItLater(response.StatusCode))
        {
            throw new IOException(said);
        }

        throw new TextRefusedException(said);
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException failure)
        {
            throw new IOException($"The gateway for text messages cannot be reached: {failure.Message}", failure);
        }
        catch (TaskCanceledException silence) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"The gateway for text messages did not answer within {http.Timeout}.", silence);
        }
    }

    private static bool MayTakeItLater(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private string SignatureOf(string id, string seconds, byte[] body) =>
        Convert.ToBase64String(HMACSHA256.HashData(settings.Secret.Span, [.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body]));
}

/// <summary>The gateway that an organization has for text messages.</summary>
/// <param name="Address">An https address.</param>
/// <param name="Secret">24 to 64 bytes that both sides know.</param>
public sealed record GatewaySettings(Uri Address, ReadOnlyMemory<byte> Secret)
{
    private const string SecretPrefix = "whsec_";
    private const int FewestBytes = 24;
    private const int MostBytes = 64;

    /// <returns>Null for what is no secret of Standard Webhooks.</returns>
    public static ReadOnlyMemory<byte>? ReadSecret(string text)
    {
        var bytes = new byte[text.Length];
        return text.StartsWith(SecretPrefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[SecretPrefix.Length..], bytes, out var length)
            && length is >= FewestBytes and <= MostBytes
            ? new ReadOnlyMemory<byte>(bytes, 0, length)
            : default(ReadOnlyMemory<byte>?);
    }
}
