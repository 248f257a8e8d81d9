using System.Text.Json;

namespace MentorFlow.Local.Rpc;

/// <summary>The text from which the worker's extension makes a durable client.</summary>
internal static class DurableClientBinding
{
    /// <param name="service">Where the durable service listens for gRPC.</param>
    /// <param name="front">Where people reach the app.</param>
    public static string For(Uri service, Uri front) => JsonSerializer.Serialize(new
    {
        taskHubName = "local",
        connectionName = "",
        rpcBaseUrl = service.ToString(),
        requiredQueryStringParameters = "",
        httpBaseUrl = front.ToString(),
        maxGrpcMessageSizeInBytes = 64 * 1024 * 1024,
        grpcHttpClientTimeout = "\"00:05:00\"",
    });
}
