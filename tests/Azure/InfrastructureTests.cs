using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Upkeep.Settings;
using MentorFlow.Rehearsal.Reports;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure;

/// <summary>What the templates share with the code and with host.json, and must not lose. What their compiler knows: <see cref="BicepTests"/>.</summary>
public sealed partial class InfrastructureTests
{
    // Read by the Functions host, by App Service or by Azure.Identity.
    private static readonly string[] PlatformSettings =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "AZURE_TOKEN_CREDENTIALS", "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
        "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId",
    ];

    public static TheoryData<string> Templates =>
    [
        .. Directory.EnumerateFiles(Repository.File("infra"), "*.bicep", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_resource_names_its_documented_type_and_version_above(string template)
    {
        var lines = Read(template).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Resource().Match(lines[i]) is { Success: true } resource)
            {
                var version = resource.Groups["version"].Value.ToLowerInvariant();
                var link = lines[..i].Last(line => line.Contains("learn.microsoft.com/azure/templates/", StringComparison.Ordinal));
                Assert.EndsWith(Last(resource.Groups["type"].Value), Last(link), StringComparison.Ordinal);
                Assert.Contains($"/{version}/", link, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void No_key_is_read_by_a_template(string template)
    {
        Assert.DoesNotMatch(KeyRead(), Read(template));
    }

    [Fact]
    public void The_containers_are_those_of_the_store()
    {
        var list = Regex.Match(Read("infra/modules/cosmos.bicep"), @"var containers = \[(.+)\]").Groups[1].Value;

        Assert.Equal(Partition.Containers, list.Split(',').Select(name => name.Trim().Trim('\'')));
    }

    [Fact]
    public void Every_parameter_can_be_set_from_the_environment()
    {
        var declared = Regex.Matches(Read("infra/main.bicep"), @"^param (\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        var given = JsonNode.Parse(Read("infra/main.parameters.json"))!["parameters"]!.AsObject().Select(parameter => parameter.Key);

        Assert.Equal(declared, given);
    }

    [Fact]
    public void One_variable_of_the_environment_is_a_parameter_and_a_property_of_the_build()
    {
        var given = JsonNode.Parse(Read("infra/main.parameters.json"))!["parameters"]!;

        Assert.Equal("${DURABLESCHEDULER}", given["durableScheduler"]!["value"]!.GetValue<string>());
        Assert.Equal("${COMMUNICATIONSERVICES}", given["communicationServices"]!["value"]!.GetValue<string>());
        var package = XDocument.Parse(Read("functions/MentorFlow.Functions.csproj"))
            .Descendants("PackageReference")
            .Single(reference => reference.Attribute("Include")!.Value.EndsWith(".AzureManaged", StringComparison.Ordinal));
        Assert.Equal("'$(DurableScheduler)' == 'true'", package.Parent!.Attribute("Condition")?.Value);
    }

    [Fact]
    public void Histories_are_kept_in_Azure_Storage_and_a_message_waits_ten_seconds_for_two_steps_at_most()
    {
        var durable = HostJson["extensions"]!["durableTask"]!;
        var longestPause = TimeSpan.Parse(durable["storageProvider"]!["maxQueuePollingInterval"]!.GetValue<string>(), CultureInfo.InvariantCulture);

        Assert.Equal("AzureStorage", durable["storageProvider"]!["type"]!.GetValue<string>());
        Assert.InRange(2 * longestPause, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.Equal((double)MonthlyFloor.SecondsBetweenReads, longestPause.TotalSeconds);
        Assert.Matches("^[A-Za-z][A-Za-z0-9]{2,44}$", durable["hubName"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("DurableTask.AzureStorage")]
    [InlineData("DurableTask.Core")]
    [InlineData("Host.Triggers.DurableTask")]
    public void What_a_back_end_says_of_every_message_does_not_reach_the_telemetry(string category) =>
        Assert.Equal("Warning", HostJson["logging"]!["logLevel"]![category]!.GetValue<string>());

    [Fact]
    public void The_scheduler_keeps_histories_in_the_hub_that_the_host_names() =>
        Assert.Contains("taskHub: host.extensions.durableTask.hubName", Read("infra/main.bicep"), StringComparison.Ordinal);

    [Fact]
    public void Every_setting_of_the_app_is_one_that_it_reads_or_the_platform_does()
    {
        var given = AppSetting().Matches(Read("infra/main.bicep") + Read("infra/modules/app.bicep")).Select(match => match.Groups["key"].Value).ToList();

        Assert.True(given.Count > 20);
        Assert.DoesNotContain(given, key => !PlatformSettings.Contains(key) && !IsOfTheHost(key) && !IsListed(key));
    }

    [Fact]
    public void The_role_that_the_console_asks_for_is_one_that_the_hooks_register()
    {
        var asked = Regex.Match(Read("infra/main.bicep"), "Console__Role: '([^']+)'").Groups[1].Value;
        var registered = JsonNode.Parse(Read("infra/hooks/console-roles.json"))!.AsArray().Select(role => role!["value"]!.GetValue<string>());

        Assert.Equal(asked, Assert.Single(registered));
        Assert.Contains("--app-roles @infra/hooks/console-roles.json", Read("infra/hooks/preprovision.sh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preprovision.sh")]
    [InlineData("postprovision.sh")]
    [InlineData("graph-permission.sh")]
    [InlineData("coordinator.sh")]
    public async Task Every_hook_is_a_script_that_the_shell_can_read(string hook)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no sh of its own.");
        using var shell = Process.Start("sh", ["-n", Repository.File($"infra/hooks/{hook}")]);

        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, shell.ExitCode);
    }

    [Fact]
    public void The_app_keeps_histories_as_long_as_the_task_hub_does()
    {
        var hub = Regex.Matches(Read("infra/modules/scheduler.bicep"), @"orchestrationState: '(\w+)', retentionPeriodInDays: (\d+)")
            .ToDictionary(match => match.Groups[1].Value, match => TimeSpan.FromDays(int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));

        Assert.Equal(new HistorySettings(hub["Completed"], hub["Failed"]), HistorySettings.Default);
    }

    private static JsonNode HostJson => JsonNode.Parse(Read("host.json"))!;

    // What overrides host.json must be a part of it: a misspelled path is ignored without a word.
    private static bool IsOfTheHost(string key)
    {
        var path = key.Split("__");
        return path[0] == "AzureFunctionsJobHost" && path[1..^1].Aggregate((JsonNode?)HostJson, (node, part) => node?[part]) is JsonObject;
    }

    private static bool IsListed(string key) => SettingsList.All.Any(setting => setting.Key == key.Replace("__", ":", StringComparison.Ordinal));

    private static string Read(string path) => File.ReadAllText(Repository.File(path));

    private static string Last(string path) => path.Split('/')[^1].Split(' ')[0].ToLowerInvariant();

    [GeneratedRegex(@"^resource \w+ '(?<type>[\w./]+)@(?<version>[\w-]+)' =")]
    private static partial Regex Resource();

    [GeneratedRegex(@"listKeys|listConnectionStrings|AccountKey=|\.primaryKey")]
    private static partial Regex KeyRead();

    [GeneratedRegex(@"^ +(?<key>[A-Z][A-Z_]{6,}|[A-Z][A-Za-z]+(?:__[A-Za-z]+)+): ", RegexOptions.Multiline)]
    private static partial Regex AppSetting();
}
