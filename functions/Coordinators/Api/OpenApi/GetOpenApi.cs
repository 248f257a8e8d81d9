using System.Reflection;
using System.Text.Json.Nodes;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.OpenApi;

public static class GetOpenApi
{
    private static readonly Lazy<string> Document = new(() => ApiDocument.Of(Assembly.GetExecutingAssembly(), AppVersion.Text).ToJsonString());

    [Function(nameof(GetOpenApi))]
    [Operation("Describes this API (OpenAPI 3.1).", Answers = typeof(JsonObject))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        TypedResults.Text(Document.Value, "application/json");
}
