using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Tests.Azure.Communication;

public sealed record FakeAnswer(
    HttpStatusCode Status, JsonNode? Body = null, IReadOnlyDictionary<string, string>? Headers = null, int? RetryAfterSeconds = null)
{
    public static FakeAnswer Failure(HttpStatusCode status, string code, int? retryAfterSeconds = null) => new(
        status,
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "No." } },
        new Dictionary<string, string> { ["x-ms-error-code"] = code },
        retryAfterSeconds);

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = (int)Status;
        foreach (var (name, value) in Headers ?? new Dictionary<string, string>())
        {
            response.Headers[name] = value;
        }

        if (RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = $"{seconds}";
        }

        if (Body is { } body)
        {
            response.ContentType = "application/json";
            await response.WriteAsync(body.ToJsonString());
        }
    }
}
