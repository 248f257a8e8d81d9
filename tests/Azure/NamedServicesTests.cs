using System.Text.RegularExpressions;
using MentorFlow.Functions.Hosting.Telemetry;
using MentorFlow.Functions.Upkeep.Settings;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Azure;

/// <summary>On Azure the product talks to the services that a page names and to nobody else: each by a setting, or as the platform's own (F10).</summary>
public sealed partial class NamedServicesTests
{
    // Where others come to the app, or people's browsers go: nothing that the app connects to.
    private static readonly string[] Inbound = ["Host:Urls", "Site:BaseAddress", "Call:StunUrls", "Call:TurnUrls", "Hris:DirectoryFile"];

    // Hosts that stand in the sources and are asked: each is a row of the page.
    private static readonly string[] Fixed = ["graph.microsoft.com", "communication.azure.com"];

    [Fact]
    public void Every_setting_that_names_somebody_to_talk_to_stands_on_the_page_and_no_other_does()
    {
        var naming = SettingsList.All
            .Where(setting => setting.Type.Contains("https address", StringComparison.Ordinal)
                || setting.Type.Contains("http(s) address", StringComparison.Ordinal)
                || setting.Type.Contains("connection string", StringComparison.Ordinal)
                || setting.Key is "Smtp:Host")
            .Select(setting => setting.Key)
            .Except(Inbound)
            .Order(StringComparer.Ordinal);

        Assert.Equal(naming, Rows().SelectMany(row => SettingIn().Matches(row[1]).Select(match => match.Groups["key"].Value))
            .Where(key => SettingsList.All.Any(setting => setting.Key == key) && key is not ("Mail:Provider" or "Video:Provider"))
            .Distinct()
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_host_stands_in_the_sources_but_those_that_the_page_names()
    {
        var hosts = new[] { "shared", "orchestrations", "functions", "standalone", "local" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file))
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Host().Matches(line))
            .Select(match => match.Groups["host"].Value)
            .Where(host => !IsExample(host))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(Fixed.Order(StringComparer.Ordinal), hosts);
        Assert.All(Fixed, host => Assert.Contains(Rows(), row => row[0].Contains(host, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_exporter_of_telemetry_would_tell_its_makers_is_turned_off()
    {
        var services = new ServiceCollection();

        AzureMonitor.AddExporter(services.AddOpenTelemetry());

        Assert.All(AzureMonitor.OwnReports, off => Assert.Equal("true", Environment.GetEnvironmentVariable(off)));
        Assert.Contains("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", AzureMonitor.OwnReports);
    }

    // In refusals and hints that show how an address is written; namespaces of formats, which nobody asks; and links for readers.
    private static bool IsExample(string host) =>
        host.EndsWith("example.com", StringComparison.Ordinal)
        || host.StartsWith("contoso.", StringComparison.Ordinal)
        || host is "localhost" or "127.0.0.1" or "acme.bamboohr.com" or "www.w3.org" or "schemas.xmlsoap.org" or "schemas.microsoft.com"
            or "www.rfc-editor.org" or "learn.microsoft.com";

    private static IReadOnlyList<string[]> Rows() =>
    [
        .. File.ReadLines(Repository.File("docs/azure.md"))
            .SkipWhile(line => line != "## Whom it talks to")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Trim('|').Split('|')),
    ];

    [GeneratedRegex("`(?<key>[A-Za-z_:{}]+)(?:=[a-z]+)?`")]
    private static partial Regex SettingIn();

    [GeneratedRegex(@"https?://(?<host>[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9])")]
    private static partial Regex Host();
}
