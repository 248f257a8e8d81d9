using System.Net;
using System.Text.Json;
using MentorFlow.Domain.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Finch's two endpoints for one person: who they are, and what they work as.</summary>
public sealed class FakeFinch() : FakeHris(
    HrisVendor.Finch, $"Secrets={SignedWebhook.FinchSecret}", "ApiAddress=https://finch.invalid/", "ApiKey=finch-token", "FieldNames:grade=level")
{
    /// <summary>JSON by the end of the path and the person's id: ("individual", "1").</summary>
    public Dictionary<(string What, string Id), string> Bodies { get; } = [];

    protected override HttpResponseMessage Answer(HttpRequestMessage request, string body)
    {
        if (request.Headers.Authorization is not { Scheme: "Bearer", Parameter: "finch-token" }
            || !request.Headers.TryGetValues("Finch-API-Version", out var versions)
            || versions.Single() != "2020-09-17")
        {
            return Status(HttpStatusCode.Unauthorized);
        }

        var what = request.RequestUri!.AbsolutePath["/employer/".Length..];
        var id = JsonDocument.Parse(body).RootElement.GetProperty("requests")[0].GetProperty("individual_id").GetString()!;
        return Json(Bodies.TryGetValue((what, id), out var found)
            ? $$"""{ "responses": [{ "individual_id": "{{id}}", "code": 200, "body": {{found}} }] }"""
            : $$"""{ "responses": [{ "individual_id": "{{id}}", "code": 404, "body": { "message": "not found" } }] }""");
    }
}
