using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MentorFlow.Publishing;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Publishing;

/// <summary>The list of what this version is made of, from what was restored here: whole, in terms that other tools read, and the same each time.</summary>
public sealed partial class ReleaseTests
{
    private static readonly DateTimeOffset Made = new(2027, 3, 1, 9, 0, 0, TimeSpan.FromHours(1));

    /// <summary>Licenses that were read before something under them was taken in.</summary>
    private static readonly string[] KnownLicenses = ["0BSD", "Apache-2.0", "BSD-3-Clause", "MIT", "MS-PL OR Apache-2.0"];

    /// <summary>What says something else than an SPDX expression, and was read, too.</summary>
    private static readonly string[] OtherwiseLicensed =
    [
        "%40azure/communication-calling", "Apache.Arrow", "NCrontab.Signed", "SourceGear.sqlite3", "System.Reactive.Compatibility",
        "System.Security.Cryptography.ProtectedData",
    ];

    private static readonly Lazy<Release> Restored = new(() => Release.In(Repository.Root));

    private static Release Whole => Restored.Value;

    [Fact]
    public void Every_package_that_a_project_of_the_product_asks_for_is_listed_in_its_version()
    {
        var versions = XDocument.Load(Repository.File("Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!);
        var asked = Release.Projects.SelectMany(project => XDocument.Load(Directory.GetFiles(Repository.File(project), "*.csproj").Single())
                .Descendants("PackageReference")
                .Where(reference => reference.Parent!.Attribute("Condition") is null))
            .Select(reference => (string)reference.Attribute("Include")!)
            .Select(id => $"pkg:nuget/{id}@{versions[id]}")
            .ToList();

        Assert.True(asked.Count > 35, $"The projects ask for {asked.Count} packages only.");
        Assert.Equal([], asked.Except(Purls()));
    }

    [Fact]
    public void Everything_is_named_licensed_hashed_and_reached_from_the_product()
    {
        var packages = Whole.Parts.Where(part => !part.IsOwn).ToList();
        var needs = Whole.Parts.ToDictionary(part => part.Purl, part => part.Needs);
        var reached = new HashSet<string>();
        foreach (var own in Whole.Parts.Where(part => part.IsOwn))
        {
            Reach(own.Purl);
        }

        Assert.True(packages.Count > 120, $"There are {packages.Count} packages only.");
        Assert.All(packages, part => Assert.Matches(PackageName(), part.Purl));
        Assert.Equal([], packages.Where(part => part.License is null || part.Hash is not { Algorithm: "SHA-512", Content.Length: 128 }));
        Assert.Equal([], Whole.Parts.SelectMany(part => part.Needs).Except(Purls()));
        Assert.Equal([], Purls().Except(reached));

        void Reach(string purl)
        {
            if (reached.Add(purl))
            {
                foreach (var need in needs[purl])
                {
                    Reach(need);
                }
            }
        }
    }

    [Fact]
    public void A_license_that_nobody_read_is_noticed() =>
        Assert.Equal([], Whole.Parts
            .Where(part => part.License is { } license && !KnownLicenses.Contains(license.Words))
            .Where(part => !OtherwiseLicensed.Any(name => part.Purl.Contains($"/{name}@", StringComparison.Ordinal)))
            .Select(part => $"{part.Purl}: {part.License!.Words}"));

    [Fact]
    public void What_runs_is_told_from_what_builds_and_from_what_a_build_may_ask_for()
    {
        Assert.Equal(PartScope.Required, Of("/NodaTime@"));
        Assert.Equal(PartScope.Required, Of("/SQLitePCLRaw.bundle_e_sqlite3@"));
        Assert.Equal(PartScope.Excluded, Of("/Grpc.Tools@"));
        Assert.Equal(PartScope.Excluded, Of("/Microsoft.DurableTask.Analyzers@"));
        Assert.Equal(PartScope.Excluded, Of("/esbuild@"));
        Assert.Equal(PartScope.Optional, Of("/%40azure/communication-calling@"));
        Assert.DoesNotContain(Purls(), purl => purl.Contains("/xunit", StringComparison.OrdinalIgnoreCase));

        static PartScope Of(string name) => Whole.Parts.Single(part => part.Purl.Contains(name, StringComparison.Ordinal)).Scope;
    }

    [Fact]
    public void The_file_is_named_by_the_version_and_has_the_same_bytes_each_time()
    {
        using var folder = new TemporaryFolder();

        var file = Whole.Write(folder.File("new"), Made);
        var first = File.ReadAllBytes(file);
        Release.In(Repository.Root).Write(folder.File("new"), Made);

        Assert.Equal($"mentorflow-{Whole.Version}.cdx.json", Path.GetFileName(file));
        Assert.True(first.SequenceEqual(File.ReadAllBytes(file)), "Two lists of one release differ.");
    }

    [Fact]
    public void It_is_CycloneDX_1_6()
    {
        using var read = JsonDocument.Parse(CycloneDx.Bytes(Whole, Made));
        var bill = read.RootElement;
        var components = bill.GetProperty("components").EnumerateArray().ToList();
        var references = components.Select(component => component.GetProperty("bom-ref").GetString()!).ToList();
        var root = bill.GetProperty("metadata").GetProperty("component").GetProperty("bom-ref").GetString()!;
        var edges = bill.GetProperty("dependencies").EnumerateArray().ToList();

        Assert.Equal(("CycloneDX", "1.6", 1), (Said("bomFormat"), Said("specVersion"), bill.GetProperty("version").GetInt32()));
        Assert.Equal("http://cyclonedx.org/schema/bom-1.6.schema.json", Said("$schema"));
        Assert.Matches(Serial(), Said("serialNumber"));
        Assert.Equal("2027-03-01T08:00:00Z", bill.GetProperty("metadata").GetProperty("timestamp").GetString());
        Assert.Equal(references.Count, references.Append(root).Distinct().Count() - 1);
        Assert.Equal([root, .. references], edges.Select(edge => edge.GetProperty("ref").GetString()!));
        Assert.Equal([], edges.SelectMany(edge => edge.GetProperty("dependsOn").EnumerateArray()).Select(need => need.GetString()!).Except(references));
        Assert.All(components, component => Assert.Contains(component.GetProperty("scope").GetString(), (string[])["required", "optional", "excluded"]));

        string Said(string name) => bill.GetProperty(name).GetString()!;
    }

    [Theory]
    [InlineData("MIT", """{"license":{"id":"MIT"}}""")]
    [InlineData("MS-PL OR Apache-2.0", """{"expression":"MS-PL OR Apache-2.0"}""")]
    [InlineData("(MIT AND (0BSD OR Zlib))", """{"expression":"(MIT AND (0BSD OR Zlib))"}""")]
    [InlineData("SEE LICENSE IN LICENSE.md", """{"license":{"name":"SEE LICENSE IN LICENSE.md"}}""")]
    public void A_license_stands_as_an_id_an_expression_or_a_name(string words, string expected)
    {
        var part = new Part("pkg:npm/one@1.0.0", "one", "1.0.0", PartScope.Required) { License = new PartLicense(words) };

        using var read = JsonDocument.Parse(CycloneDx.Bytes(new Release("1.0.0", [part]), Made));

        var license = read.RootElement.GetProperty("components")[0].GetProperty("licenses")[0];
        Assert.Equal(expected, JsonSerializer.Serialize(license));
    }

    [Fact]
    public void What_was_not_restored_is_said_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Repository.File("Directory.Build.props"), folder.File("Directory.Build.props"));

        var refusal = Assert.Throws<FileNotFoundException>(() => Release.In(folder.Path));

        Assert.StartsWith($"There is no {folder.Path}", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Purls() => Whole.Parts.Select(part => part.Purl);

    [GeneratedRegex(@"^pkg:(nuget|npm)/(%40[\w.-]+/)?[\w.-]+@[\w.%-]+$")]
    private static partial Regex PackageName();

    [GeneratedRegex("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Serial();
}
