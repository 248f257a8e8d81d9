using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using MentorFlow.Domain.Telemetry;
using MentorFlow.Domain.Webhooks;

namespace MentorFlow.Providers.Webhooks;

/// <summary>
/// Posts messages as Standard Webhooks 1.0.0 has them. No redirect is followed, no proxy is asked, and of an answer only the beginning is read.
/// </summary>
public sealed class WebhookSender : IWebhookSender, IDisposable
{
    /// <summary>From the look-up of the name to the beginning of the answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private const int MostBytes = 2048;

    private readonly HttpClient http;

    public WebhookSender(WebhookSettings settings)
    {
        var guarded = new GuardedConnection(settings);
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = guarded.OpenAsync,
            ConnectTimeout = Patience,
            MaxResponseHeadersLength = 16,
            UseCookies = false,
            UseProxy = false,

            // A name is looked up again soon: one that moves inside is not served by a connection of before.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        {
            Timeout = Patience,
        };
    }

    public async Task<WebhookAnswer> SendAsync(WebhookMessage message, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, message.Address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(message.Body)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("MentorFlow", "1"));
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", message.SentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", message.Signature);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return new WebhookAnswer((int)response.StatusCode, Text: await BeginningAsync(response, cancellation));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new WebhookAnswer(null, WebhookFailure.TimedOut);
        }
        catch (HttpRequestException failure)
        {
            return new WebhookAnswer(null, Of(failure));
        }
    }

    public void Dispose() => http.Dispose();

    private static WebhookFailure Of(HttpRequestException failure) => failure.InnerException switch
    {
        AddressForbiddenException => WebhookFailure.AddressForbidden,
        AuthenticationException => WebhookFailure.NotSecure,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => WebhookFailure.NameUnknown,
        _ when failure.HttpRequestError is HttpRequestError.NameResolutionError => WebhookFailure.NameUnknown,
        _ when failure.HttpRequestError is HttpRequestError.SecureConnectionError => WebhookFailure.NotSecure,
        _ => WebhookFailure.NotReached,
    };

    // The answer has come by then: what it goes on with is nobody's to wait for.
    private static async Task<string?> BeginningAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var (bytes, length) = (new byte[MostBytes], 0);
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
            length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, patience.Token);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }

        return Said(Encoding.UTF8.GetString(bytes, 0, length));
    }

    // Receivers repeat what they were sent, and some answer with a whole page.
    private static string? Said(string text)
    {
        var plain = Impersonal.Text(new string([.. text.Where(character => !char.IsControl(character) || character is '\n')])).Trim();
        return plain.Length == 0 ? null
            : plain.Length > WebhookAttempt.LongestAnswer ? $"{plain[..WebhookAttempt.LongestAnswer]}…"
            : plain;
    }
}
