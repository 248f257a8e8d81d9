using System.Text.Json.Nodes;

namespace MentorFlow.Tests.Azure;

/// <summary>infra/main.bicep as Azure Resource Manager gets it, compiled once for all tests of it.</summary>
public sealed class CompiledTemplate : IAsyncLifetime
{
    private BicepRun? run;

    internal BicepRun Run => run!;

    public JsonNode Template => JsonNode.Parse(Run.Output)!;

    /// <summary>Every resource, those of modules included.</summary>
    public IEnumerable<JsonObject> Resources => ResourcesOf(Template);

    public async ValueTask InitializeAsync()
    {
        if (Bicep.Missing is null)
        {
            run = await Bicep.RunAsync("build", "infra/main.bicep", "--stdout");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The templates of all modules, by the names of their deployments.</summary>
    public JsonNode Module(string name) =>
        Resources.Single(resource => IsDeployment(resource) && resource["name"]!.GetValue<string>() == name)["properties"]!["template"]!;

    // Symbolic names make an object of what is an array without them.
    private static IEnumerable<JsonObject> ResourcesOf(JsonNode template) =>
        (template["resources"] switch
        {
            JsonArray list => list.Select(resource => resource!.AsObject()),
            JsonObject named => named.Select(resource => resource.Value!.AsObject()),
            _ => [],
        }).SelectMany(resource => IsDeployment(resource) ? [resource, .. ResourcesOf(resource["properties"]!["template"]!)] : new[] { resource });

    private static bool IsDeployment(JsonObject resource) => resource["type"]?.GetValue<string>() == "Microsoft.Resources/deployments";
}
