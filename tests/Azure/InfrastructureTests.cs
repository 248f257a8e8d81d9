using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorFlow.Functions.Operations;
using MentorFlow.Storage;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure;

/// <summary>What the templates must not lose, since no compiler of theirs is needed to run the tests.</summary>
public sealed partial class InfrastructureTests
{
    public static TheoryData<string> Templates => [.. Directory.EnumerateFiles(Repository.File("infra"), "*.bicep", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file))];

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
    public void Every_parameter_of_a_module_is_given_and_every_one_given_exists()
    {
        foreach (Match use in ModuleUse().Matches(Read("infra/main.bicep")))
        {
            var module = Read($"infra/{use.Groups["path"].Value}");
            var declared = Regex.Matches(module, @"^param (\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Order();
            var block = use.Groups["params"].Value;
            var given = block.StartsWith(' ') ? Regex.Matches(block, @"(\w+): ") : Regex.Matches(block, @"^    (\w+):", RegexOptions.Multiline);

            Assert.Equal(declared, given.Select(match => match.Groups[1].Value).Order());
        }
    }

    [Fact]
    public void The_host_keeps_histories_in_the_hub_that_the_template_makes()
    {
        var durable = JsonNode.Parse(Read("host.json"))!["extensions"]!["durableTask"]!;

        Assert.Equal("azureManaged", durable["storageProvider"]!["type"]!.GetValue<string>());
        Assert.Contains($"{durable["storageProvider"]!["connectionStringName"]}: 'Endpoint=", Read("infra/main.bicep"), StringComparison.Ordinal);
        Assert.Contains("taskHub: host.extensions.durableTask.hubName", Read("infra/main.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_role_that_the_console_asks_for_is_one_that_the_hooks_register()
    {
        var asked = Regex.Match(Read("infra/main.bicep"), "Console__Role: '([^']+)'").Groups[1].Value;
        var registered = JsonNode.Parse(Read("infra/hooks/console-roles.json"))!.AsArray().Select(role => role!["value"]!.GetValue<string>());

        Assert.Equal(asked, Assert.Single(registered));
        Assert.Contains("--app-roles @infra/hooks/console-roles.json", Read("infra/hooks/preprovision.sh"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_app_keeps_histories_as_long_as_the_task_hub_does()
    {
        var hub = Regex.Matches(Read("infra/modules/scheduler.bicep"), @"orchestrationState: '(\w+)', retentionPeriodInDays: (\d+)").ToDictionary(match => match.Groups[1].Value, match => TimeSpan.FromDays(int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(new HistorySettings(hub["Completed"], hub["Failed"]), HistorySettings.Default);
    }

    private static string Read(string path) => File.ReadAllText(Repository.File(path));

    private static string Last(string path) => path.Split('/')[^1].Split(' ')[0].ToLowerInvariant();

    [GeneratedRegex(@"^resource \w+ '(?<type>[\w./]+)@(?<version>[\w-]+)' =")]
    private static partial Regex Resource();

    [GeneratedRegex(@"listKeys|listConnectionStrings|AccountKey=|\.primaryKey")]
    private static partial Regex KeyRead();

    [GeneratedRegex(@"^module \w+ '(?<path>[\w./-]+)' =.*?\n  params: \{(?<params>.*?)(?:\n  \}| \}\n)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ModuleUse();
}
