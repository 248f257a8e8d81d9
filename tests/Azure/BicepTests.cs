using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MentorFlow.Tests.Azure;

/// <summary>infra/ through the compiler, and what Azure Resource Manager gets from it.</summary>
public sealed partial class BicepTests(CompiledTemplate compiled) : IClassFixture<CompiledTemplate>
{
    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles: none of them may change the resource that it is given on.
    private static readonly SortedSet<string> DataRoles =
    [
        "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", // Storage Blob Data Owner
        "ba92f5b4-2d11-453d-a403-e96b0029c9fe", // Storage Blob Data Contributor, for who lays down lists of people
        "974c5e8b-45b9-4653-ba55-5f855dd0fb88", // Storage Queue Data Contributor
        "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", // Storage Table Data Contributor
        "0ad04412-c4d5-4796-b79c-f76d14c8d402", // Durable Task Data Contributor
        "4633458b-17de-408a-b874-0445c86b69e6", // Key Vault Secrets User
        "b86a8fe4-44ce-4948-aee5-eccb2c155cd7", // Key Vault Secrets Officer, for the deployer
        "e147488a-f6f5-4113-8e2d-b22465e65bf6", // Key Vault Crypto Service Encryption User: wraps the keys of people
        "3913510d-42f4-4e42-8a64-420c390055eb", // Monitoring Metrics Publisher
        "09976791-48a7-449e-bb21-39d1a415f350", // Communication and Email Service Owner: the narrowest that works
    ];

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_templates_compile_without_error_or_warning()
    {
        Skip();

        Assert.Equal("", compiled.Run.Complaints);
        Assert.Equal(0, compiled.Run.ExitCode);
    }

    [Fact]
    public async Task The_linter_has_nothing_to_say()
    {
        Skip();

        var run = await Bicep.RunAsync("lint", "infra/main.bicep");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output.Trim(), run.Complaints.Trim()));
    }

    [Fact]
    public void Every_role_is_one_that_reaches_data_only()
    {
        Skip();
        var given = string.Concat(compiled.Resources.Where(IsModule).Select(module => Text(module["properties"]!["template"]!["variables"])));

        Assert.Equal(DataRoles, new SortedSet<string>(RoleIds(given)));
    }

    [Fact]
    public void No_role_reaches_further_than_one_resource()
    {
        Skip();
        var roles = compiled.Resources.Where(resource => Type(resource) == "Microsoft.Authorization/roleAssignments").ToList();

        Assert.True(roles.Count >= 6);
        Assert.All(roles, role => Assert.StartsWith("[resourceId('Microsoft.", role["scope"]!.GetValue<string>(), StringComparison.Ordinal));
        var documents = compiled.Resources.Single(resource => Type(resource) == "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments")["properties"]!;
        Assert.Contains("/dbs/", documents["scope"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("sqlRoleDefinitions/00000000-0000-0000-0000-000000000002", documents["roleDefinitionId"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_word_histories_are_kept_in_the_storage_account()
    {
        Skip();
        var storage = Deployment("storage")["properties"]!["parameters"]!["durable"]!["value"]!.GetValue<string>();

        Assert.False(compiled.Template["parameters"]!["durableScheduler"]!["defaultValue"]!.GetValue<bool>());
        Assert.Equal("[not(parameters('durableScheduler'))]", storage);
        Assert.Equal("[parameters('durableScheduler')]", Deployment("scheduler")["condition"]!.GetValue<string>());
        Assert.Equal(3, RoleIds(Text(compiled.Module("storage")["variables"])).Distinct().Count());
    }

    [Fact]
    public void Without_a_word_nothing_is_made_that_is_paid_by_the_month()
    {
        Skip();
        var asked = compiled.Template["parameters"]!;

        Assert.Equal(0, asked["alwaysReadyInstances"]!["defaultValue"]!.GetValue<int>());
        Assert.False(asked["communicationServices"]!["defaultValue"]!.GetValue<bool>());
        Assert.False(asked["callRelay"]!["defaultValue"]!.GetValue<bool>());
        Assert.False(asked["privateNetworking"]!["defaultValue"]!.GetValue<bool>());
        Assert.Equal("serverless", asked["cosmosCapacity"]!["defaultValue"]!.GetValue<string>());
    }

    [Fact]
    public void Who_lays_down_lists_of_people_reaches_their_container_alone()
    {
        Skip();
        var role = compiled.Resources.Single(resource =>
            Type(resource) == "Microsoft.Authorization/roleAssignments" && Text(resource).Contains("writerId", StringComparison.Ordinal));

        Assert.Contains("blobServices/containers'", role["scope"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("[not(empty(parameters('writerId')))]", role["condition"]!.GetValue<string>());
        Assert.Equal("", compiled.Template["parameters"]!["listWriterId"]!["defaultValue"]!.GetValue<string>());
    }

    [Fact]
    public void On_the_scheduler_an_instance_is_awake()
    {
        Skip();
        var instances = Text(Deployment("app")["properties"]!["parameters"]!["alwaysReadyInstances"]);

        const string AtLeastOne = "if(parameters('durableScheduler'), createObject('value', max(1, parameters('alwaysReadyInstances')))";
        Assert.Contains(AtLeastOne, instances, StringComparison.Ordinal);
        Assert.Contains("'name', 'durable'", Text(compiled.Module("app")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_deployment_has_the_name_of_another()
    {
        Skip();
        var names = compiled.Resources.Where(IsModule).Select(module => module["name"]!.GetValue<string>()).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void The_secret_of_delivery_reports_travels_in_secure_parameters_only()
    {
        Skip();

        Assert.Equal("securestring", compiled.Module("reports")["parameters"]!["key"]!["type"]!.GetValue<string>());
        Assert.Equal("securestring", compiled.Module("report-subscription")["parameters"]!["endpointUrl"]!["type"]!.GetValue<string>());
        Assert.DoesNotContain("'key'", Text(compiled.Template["outputs"]), StringComparison.Ordinal);
    }

    private static void Skip() => Assert.SkipWhen(Bicep.Missing is not null, Bicep.Missing ?? "");

    private static bool IsModule(JsonObject resource) => Type(resource) == "Microsoft.Resources/deployments";

    private static string? Type(JsonObject resource) => resource["type"]?.GetValue<string>();

    private static string Text(JsonNode? node) => node?.ToJsonString(AsWritten) ?? "";

    private static IEnumerable<string> RoleIds(string text) => RoleId().Matches(text).Select(match => match.Value);

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex RoleId();

    private JsonObject Deployment(string name) => compiled.Resources.Single(resource => IsModule(resource) && resource["name"]!.GetValue<string>() == name);
}
