using Azure.Core;
using MentorFlow.Json;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Providers.Cosmos;

/// <summary>The one client of the process: it holds the connections and the routing, and costs seconds to make.</summary>
public static class CosmosClients
{
    /// <summary>Signs in with the app's own identity; there is no key.</summary>
    public static CosmosClient Create(Uri endpoint, TokenCredential credential) => new(endpoint.AbsoluteUri, credential, Options());

    /// <summary>What every client of MentorFlow is set to, wherever its database runs.</summary>
    public static CosmosClientOptions Options() => new()
    {
        ApplicationName = "MentorFlow",
        ConnectionMode = ConnectionMode.Direct,
        UseSystemTextJsonSerializerWithOptions = MentorFlowJson.Options,
        // Throttled requests are repeated after the time that the service names; what is still refused then, the activity's own retries take up.
        MaxRetryAttemptsOnRateLimitedRequests = 9,
        MaxRetryWaitTimeOnRateLimitedRequests = TimeSpan.FromSeconds(30),
        CosmosClientTelemetryOptions = new CosmosClientTelemetryOptions { DisableDistributedTracing = false },
    };
}
