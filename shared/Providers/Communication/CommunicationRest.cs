using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using MentorFlow.Json;

namespace MentorFlow.Providers.Communication;

/// <summary>
/// Sends requests to a resource through the pipeline that Azure's own clients have: with its traces and logs,
/// signed with the access key or signed in with the app's identity.
/// </summary>
public sealed class CommunicationRest
{
    // As the service documents it, two slashes included.
    private const string Scope = "https://communication.azure.com//.default";

    private readonly Uri endpoint;
    private readonly HttpPipeline pipeline;

    /// <param name="options">As <see cref="CommunicationClients.ForDurableCallers"/> makes them.</param>
    public CommunicationRest(CommunicationAccount account, ClientOptions options)
    {
        HttpPipelinePolicy signing = account.Key is { } key ? new AccessKeySignature(key) : new BearerTokenAuthenticationPolicy(account.Credential, Scope);
        endpoint = account.Endpoint;
        pipeline = HttpPipelineBuilder.Build(options, signing);
    }

    /// <exception cref="RequestFailedException">The service refused, did not answer (status 0), or answered what is no <typeparamref name="T"/>.</exception>
    public async Task<T> AskAsync<T>(CommunicationRequest request, CancellationToken cancellation)
    {
        using var message = await ExchangeAsync(request, cancellation);
        try
        {
            return message.Response.Content.ToObjectFromJson<T>(MentorFlowJson.Options) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException unreadable)
        {
            throw new RequestFailedException(message.Response, unreadable);
        }
    }

    /// <summary>The same where the answer says nothing of use.</summary>
    /// <exception cref="RequestFailedException">The service refused, or did not answer (status 0).</exception>
    public async Task TellAsync(CommunicationRequest request, CancellationToken cancellation)
    {
        using var message = await ExchangeAsync(request, cancellation);
    }

    private async Task<HttpMessage> ExchangeAsync(CommunicationRequest request, CancellationToken cancellation)
    {
        var message = pipeline.CreateMessage();
        try
        {
            request.WriteTo(message.Request, endpoint);
            await pipeline.SendAsync(message, cancellation);
            return message.Response.IsError ? throw new RequestFailedException(message.Response) : message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }
}
