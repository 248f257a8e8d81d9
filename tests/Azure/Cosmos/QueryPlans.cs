using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>
/// Answers for the service's query planner, which neither the emulator nor the double has: on one physical partition every query runs as it stands.
/// </summary>
internal sealed class QueryPlans(HttpMessageHandler service) : DelegatingHandler(service)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.Contains("x-ms-cosmos-is-query-plan-request"))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var query = await request.Content!.ReadFromJsonAsync<JsonNode>(cancellationToken);
        return new HttpResponseMessage { Content = JsonContent.Create(Plan(query!["query"]!)) };
    }

    private static JsonObject Plan(JsonNode statement) => new()
    {
        ["partitionedQueryExecutionInfoVersion"] = 2,
        ["queryInfo"] = new JsonObject
        {
            ["distinctType"] = "None",
            ["orderBy"] = new JsonArray(),
            ["orderByExpressions"] = new JsonArray(),
            ["groupByExpressions"] = new JsonArray(),
            ["groupByAliases"] = new JsonArray(),
            ["aggregates"] = new JsonArray(),
            ["groupByAliasToAggregateType"] = new JsonObject(),
            ["rewrittenQuery"] = statement.DeepClone(),
            ["hasSelectValue"] = false,
        },
        ["queryRanges"] = new JsonArray(new JsonObject { ["min"] = "", ["max"] = "FF", ["isMinInclusive"] = true, ["isMaxInclusive"] = false }),
    };
}
