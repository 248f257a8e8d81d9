using System.Reflection;
using System.Text.Json.Nodes;
using MentorFlow.Functions.Coordinators.Api.OpenApi;
using MentorFlow.Functions.Hosting;
using MentorFlow.Tests.Conventions;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.OpenApi;

public sealed class OpenApiTests
{
    private static readonly JsonObject Document = ApiDocument.Of(Product.App, "1.0.0");

    private static IEnumerable<(MethodInfo Method, HttpTriggerAttribute Trigger)> Calls =>
        from type in Product.App.GetExportedTypes()
        from method in type.GetMethods()
        let trigger = method.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .FirstOrDefault(found => found is not null)
        where trigger?.Route?.StartsWith("api/", StringComparison.Ordinal) == true
        select (method, trigger);

    [Fact]
    public void Every_function_of_the_api_is_described()
    {
        var described = Document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(operation => (string)operation.Value!["operationId"]!)
            .ToHashSet();

        Assert.Equal(Calls.Select(call => call.Method.GetCustomAttribute<FunctionAttribute>()!.Name).Order(), described.Order());
        Assert.DoesNotContain(Calls, call => call.Method.GetCustomAttribute<OperationAttribute>() is null);
    }

    [Fact]
    public void Every_reference_leads_to_a_schema()
    {
        var references = Nodes(Document).OfType<JsonObject>().Select(node => (string?)node["$ref"]).OfType<string>().Distinct().ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(Document["components"]!["schemas"]![reference.Split('/')[^1]]));
    }

    [Fact]
    public void Parameters_of_the_path_and_of_the_query_are_told_apart()
    {
        var parameters = Document["paths"]!["/api/programs/{programId}/enrollments"]!["get"]!["parameters"]!.AsArray();

        Assert.Equal(
            [("programId", "path"), ("stage", "query"), ("after", "query"), ("limit", "query")],
            parameters.Select(parameter => ((string)parameter!["name"]!, (string)parameter["in"]!)));
    }

    [Fact]
    public void Durations_and_names_of_choices_stand_as_they_are_sent()
    {
        var schemas = Document["components"]!["schemas"]!;

        Assert.Equal("duration", (string?)schemas["Nudge"]!["properties"]!["patience"]!["format"]);
        Assert.Contains("Mutual", schemas["MatchingMode"]!["enum"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task The_app_serves_it()
    {
        await using var caller = await ApiCaller.StartAsync();

        Assert.Equal("3.1.0", (string?)(await caller.GetAsync("/api/openapi.json")).Json["openapi"]);
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        _ => [node],
    };
}
