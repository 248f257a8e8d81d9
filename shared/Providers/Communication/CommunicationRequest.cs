using Azure.Core;
using MentorFlow.Json;

namespace MentorFlow.Providers.Communication;

/// <param name="Path">Below the endpoint, escaped: "/rooms/990…".</param>
/// <param name="Version">Of the service's interface, a date.</param>
public sealed record CommunicationRequest(RequestMethod Method, string Path, string Version)
{
    /// <summary>Written as JSON; null for none.</summary>
    public object? Body { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <param name="endpoint">Of the resource.</param>
    internal void WriteTo(Request request, Uri endpoint)
    {
        request.Method = Method;
        request.Uri.Reset(endpoint);
        request.Uri.AppendPath(Path, escape: false);
        request.Uri.AppendQuery("api-version", Version);
        request.Headers.SetValue("Accept", "application/json");
        foreach (var (name, value) in Headers)
        {
            request.Headers.SetValue(name, value);
        }

        if (Body is not null)
        {
            request.Headers.SetValue("Content-Type", Method == RequestMethod.Patch ? "application/merge-patch+json" : "application/json");
            request.Content = RequestContent.Create(BinaryData.FromObjectAsJson(Body, MentorFlowJson.Options));
        }
    }
}
