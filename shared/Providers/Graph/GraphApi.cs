using System.Net.Http.Headers;
using Azure.Core;

namespace MentorFlow.Providers.Graph;

/// <summary>Requests to Microsoft Graph in the app's own name.</summary>
/// <param name="http">Its base address is the service's, "https://graph.microsoft.com/v1.0/"; its timeout is the patience for one request.</param>
public sealed class GraphApi(HttpClient http, TokenCredential credential)
{
    private static readonly TokenRequestContext Scope = new(["https://graph.microsoft.com/.default"]);

    /// <param name="path">Below the version: "users/…", without a slash before it.</param>
    /// <param name="requestId">Stands in the service's own logs.</param>
    /// <exception cref="GraphException">The service answered with a failure.</exception>
    /// <exception cref="GraphSilenceException">It did not answer; it may have done what it was asked for.</exception>
    /// <exception cref="IOException">It was not reached.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, Guid requestId, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        var token = await credential.GetTokenAsync(Scope, cancellation);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        request.Headers.Add("client-request-id", requestId.ToString());
        var response = await AnswerAsync(request, cancellation);
        return response.IsSuccessStatusCode ? response : throw await GraphException.OfAsync(response, cancellation);
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await http.SendAsync(request, cancellation);
        }
        catch (HttpRequestException failure) when (IsBeforeAsking(failure.HttpRequestError))
        {
            throw new IOException($"Microsoft Graph cannot be reached: {failure.Message}", failure);
        }
        catch (HttpRequestException failure)
        {
            throw new GraphSilenceException($"Microsoft Graph broke off before it answered: {failure.Message}", failure);
        }
        catch (TaskCanceledException silence) when (!cancellation.IsCancellationRequested)
        {
            throw new GraphSilenceException($"Microsoft Graph did not answer within {http.Timeout}.", silence);
        }
    }

    private static bool IsBeforeAsking(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;
}
