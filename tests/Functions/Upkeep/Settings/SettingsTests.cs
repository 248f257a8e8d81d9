using System.Text.RegularExpressions;
using MentorFlow.Functions.Upkeep.Settings;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Golden;

namespace MentorFlow.Tests.Functions.Upkeep.Settings;

/// <summary>The page of settings is true: every setting that is read is listed, every one listed is read, and the page is the list.</summary>
public sealed partial class SettingsTests
{
    // Read by the platform or by clients of its services.
    private static readonly string[] Foreign = ["AZURE_CLIENT_ID", "OTEL_SERVICE_NAME", "DURABLE_TASK_SCHEDULER_CONNECTION_STRING"];

    private static readonly string[] Listed = [.. SettingsList.All.Select(setting => setting.Key)];

    [Fact]
    public Task The_page_is_the_list() => GoldenFile.MatchAsync("../../docs/settings.md", SettingsTable.Write());

    [Fact]
    public void Every_setting_that_the_sources_name_is_listed_and_no_other()
    {
        var named = new[] { "functions", "orchestrations", "shared", "standalone" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file =>
                !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                    && !file.EndsWith("SettingsList.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .SelectMany(source => Named().Matches(source))
            .Select(match => match.Value.StartsWith("mail[", StringComparison.Ordinal) ? $"Mail:{match.Groups["key"].Value}" : match.Groups["key"].Value)
            .ToHashSet();

        Assert.DoesNotContain(named, key => !Listed.Contains(key) && !Listed.Any(listed => $":{listed}".Contains($":{key}:", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            Listed.Except(Foreign),
            key =>
                !key.StartsWith("Host:", StringComparison.Ordinal)
                    && !key.Contains('{', StringComparison.Ordinal)
                    && !named.Contains(key)
                    && !IsOfAnOptionsType(key));
    }

    [Fact]
    public void Every_setting_of_the_local_host_is_listed()
    {
        var known = Regex.Match(File.ReadAllText(Repository.File("local/Hosting/HostSettings.cs")), @"Known = \[(.+)\];").Groups[1].Value;

        Assert.Equal(
            known.Split(',').Select(key => $"Host:{key.Trim().Trim('"')}").Order(),
            Listed.Where(key => key.StartsWith("Host:", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("infra/main.bicep")]
    [InlineData("functions/local.settings.json.example")]
    public void Every_setting_that_is_given_is_one_that_is_read(string file)
    {
        var given = Given()
            .Matches(File.ReadAllText(Repository.File(file)))
            .Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal))
            .Where(key => !key.StartsWith("AzureFunctionsJobHost", StringComparison.Ordinal) && !key.StartsWith("AzureWebJobs", StringComparison.Ordinal));

        Assert.DoesNotContain(given, key => !Listed.Contains(key) && !Listed.Any(listed => Pattern(listed).IsMatch(key)));
    }

    private static Regex Pattern(string key) => new($"^{Regex.Replace(key, @"\{\w+\}", ".+")}$");

    private static bool IsOfAnOptionsType(string key) =>
        key.Split(':') is ["Console", var property] && typeof(MentorFlow.Functions.Coordinators.Access.ConsoleSettings).GetProperty(property) is not null;

    [GeneratedRegex("""(?:onfiguration\["|Required\("|GetSection\("|Setting = "|Span\(")(?<key>[A-Za-z_:]+)"|(?:mail\["(?<key>Provider|Hold|Pace|MostAWeek)"\])""")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+__[A-Za-z_${}\[\]0-9(), '=]*?[A-Za-z]+(?=['"":])")]
    private static partial Regex Given();
}
