using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MentorFlow.Tests.Azure.Communication;

/// <param name="Path">Without the query, unescaped.</param>
/// <param name="PathAndQuery">As on the wire: what is signed.</param>
public sealed record FakeRequest(
    string Method, string Path, string PathAndQuery, string Authority, string? ApiVersion, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string[] Segments => Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public JsonObject Json() => Body.Length == 0 ? [] : JsonNode.Parse(Body)!.AsObject();

    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    public static async Task<FakeRequest> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = Uri.UnescapeDataString(request.Path);
        return new FakeRequest(request.Method, path, target, request.Host.Value!, request.Query["api-version"], headers, body.ToArray());
    }
}
