using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Publishing;

/// <summary>What the registries of packages know of weaknesses in those that were restored here, asked through their own clients.</summary>
/// <param name="Weak">A line for each.</param>
/// <param name="Missing">Why nobody could say; null where somebody did.</param>
internal sealed record PackageAudit(IReadOnlyList<string> Weak, string? Missing)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <param name="project">A restored one: what it refers to is looked at, too.</param>
    public static async Task<PackageAudit> OfNuGetAsync(string project)
    {
        using var folder = new TemporaryFolder();
        var sources = (await SayAsync("dotnet", Repository.Root, "nuget", "list", "source", "--format", "short"))
            .Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("E ", StringComparison.Ordinal))
            .Select(line => line[2..]);
        var config = folder.File("nuget.config");
        new XDocument(new XElement("configuration", Listed("packageSources"), Listed("auditSources"))).Save(config);

        return ReadNuGet(await SayAsync(
            "dotnet",
            Repository.Root,
            "package", "list", "--project", project, "--vulnerable", "--include-transitive", "--no-restore", "--format", "json", "--config", config));

        // Only a source that is asked as one of audits says that it knows nothing of them; any other keeps silent.
        XElement Listed(string name) => new(
            name,
            new XElement("clear"),
            sources.Select((address, index) => new XElement("add", new XAttribute("key", $"source {index}"), new XAttribute("value", address))));
    }

    /// <param name="folder">With a package-lock.json.</param>
    public static async Task<PackageAudit> OfNpmAsync(string folder) => ReadNpm(await SayAsync("npm", folder, "audit", "--json", "--package-lock-only"));

    /// <param name="said">By `dotnet package list --vulnerable --format json`.</param>
    public static PackageAudit ReadNuGet(string said)
    {
        if (Parsed(said) is not { } report)
        {
            return new PackageAudit([], said.Trim());
        }

        var problems = Each(report["problems"]).ToList();
        var isUnanswered = problems.Any(problem => $"{problem["level"]}" is "error") || problems.Count >= Each(report["sources"]).Count();
        return new PackageAudit(
            [
                .. from project in Each(report["projects"])
                   from framework in Each(project["frameworks"])
                   from kind in (string[])["topLevelPackages", "transitivePackages"]
                   from package in Each(framework[kind])
                   from weakness in Each(package["vulnerabilities"])
                   select $"{package["id"]} {package["resolvedVersion"]}: {weakness["severity"]}, {weakness["advisoryurl"]}",
            ],
            isUnanswered ? string.Join(' ', problems.Select(problem => $"{problem["text"]}").Distinct()) : null);
    }

    /// <param name="said">By `npm audit --json`.</param>
    public static PackageAudit ReadNpm(string said)
    {
        if (Parsed(said) is not { } report)
        {
            return new PackageAudit([], said.Trim());
        }

        if (report["auditReportVersion"] is null)
        {
            return new PackageAudit([], $"{report["message"] ?? report["error"]?["summary"] ?? said}");
        }

        return new PackageAudit(
            [
                .. from weak in report["vulnerabilities"]?.AsObject().Select(one => one.Value).OfType<JsonNode>() ?? []
                   let causes = Each(weak["via"]).OfType<JsonObject>().Select(cause => $"{cause["url"]}")
                   select $"{weak["name"]} {weak["range"]}: {string.Join(", ", causes.Prepend($"{weak["severity"]}"))}",
            ],
            Missing: null);
    }

    private static IEnumerable<JsonNode> Each(JsonNode? list) => list?.AsArray().OfType<JsonNode>() ?? [];

    private static JsonNode? Parsed(string said)
    {
        try
        {
            return said.IndexOf('{', StringComparison.Ordinal) is >= 0 and var begin ? JsonNode.Parse(said[begin..]) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<string> SayAsync(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(LongestWait);
            var (said, complaint) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            try
            {
                await process.WaitForExitAsync(patience.Token);
                return await said is { Length: > 0 } answer ? answer : await complaint;
            }
            catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                return $"{program} {arguments[0]} had no answer within {LongestWait.TotalSeconds} seconds.";
            }
        }
        catch (Win32Exception)
        {
            return $"{program} does not start.";
        }
    }
}
