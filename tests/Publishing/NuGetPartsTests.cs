using System.Text.Json.Nodes;
using MentorFlow.Publishing;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Publishing;

public sealed class NuGetPartsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public NuGetPartsTests()
    {
        Pack("Engine", "1.2.0", "<license type=\"expression\">MIT</license>");
        Pack("Engine.Parts", "1.2.0-rc.1", "<license type=\"file\">LICENSE.txt</license><licenseUrl>https://aka.ms/deprecateLicenseUrl</licenseUrl>");
        Pack("Bundle", "3.0.0", "<licenseUrl>https://example.com/license</licenseUrl>");
        Pack("Generator", "2.0.0", "");
    }

    [Fact]
    public void A_package_has_its_name_its_license_its_maker_and_the_hash_of_what_was_downloaded()
    {
        var engine = Read()["pkg:nuget/Engine@1.2.0"];

        Assert.Equal(("Engine", "1.2.0", "Somebody"), (engine.Name, engine.Version, engine.Publisher));
        Assert.Equal(new PartLicense("MIT"), engine.License);
        Assert.Equal(new PartHash("SHA-512", "010203"), engine.Hash);
    }

    [Fact]
    public void A_license_that_is_a_file_or_an_address_is_said_as_such()
    {
        var parts = Read();

        Assert.Equal(new PartLicense("The file LICENSE.txt in the package"), parts["pkg:nuget/Engine.Parts@1.2.0-rc.1"].License);
        Assert.Equal(new PartLicense("https://example.com/license", "https://example.com/license"), parts["pkg:nuget/Bundle@3.0.0"].License);
        Assert.Null(parts["pkg:nuget/Generator@2.0.0"].License);
    }

    [Fact]
    public void Who_needs_whom_is_told_in_the_versions_that_were_resolved()
    {
        var parts = Read();

        Assert.Equal(["pkg:nuget/Engine.Parts@1.2.0-rc.1"], parts["pkg:nuget/Engine@1.2.0"].Needs);
        Assert.Equal(
            ["pkg:nuget/Bundle@3.0.0", "pkg:nuget/Generator@2.0.0", "pkg:generic/mentorflow/MentorFlow.Below@0.1.0"],
            parts["pkg:generic/mentorflow/MentorFlow.Above@0.1.0"].Needs);
    }

    [Fact]
    public void What_only_builds_is_not_in_the_product_and_what_brings_others_along_is()
    {
        var parts = Read();

        Assert.Equal(PartScope.Excluded, parts["pkg:nuget/Generator@2.0.0"].Scope);
        Assert.Equal(PartScope.Required, parts["pkg:nuget/Bundle@3.0.0"].Scope);
        Assert.Equal(PartScope.Required, parts["pkg:nuget/Engine.Parts@1.2.0-rc.1"].Scope);
    }

    [Fact]
    public void What_the_host_has_of_its_own_does_not_go_along()
    {
        var parts = Read(file => Path.GetFileName(file) is "Engine.dll");

        Assert.Equal(PartScope.Required, parts["pkg:nuget/Bundle@3.0.0"].Scope);
        Assert.Equal(PartScope.Excluded, parts["pkg:nuget/Engine.Parts@1.2.0-rc.1"].Scope);
    }

    [Fact]
    public void A_package_that_nobody_restored_is_named()
    {
        Directory.Delete(folder.File("engine"), recursive: true);

        var refusal = Assert.Throws<FileNotFoundException>(() => Read());

        Assert.Equal("The package Engine/1.2.0 is in no folder of packages.", refusal.Message);
    }

    public void Dispose() => folder.Dispose();

    private Dictionary<string, Part> Read(Func<string, bool>? isShipped = null)
    {
        var file = folder.File("project.assets.json");
        File.WriteAllText(file, Assets().ToJsonString());
        return NuGetParts.Read(file, isShipped).ToDictionary(part => part.Purl);
    }

    // As restore writes it, with what is not read left out.
    private JsonObject Assets() => new()
    {
        ["targets"] = new JsonObject
        {
            ["net10.0"] = JsonNode.Parse("""
                {
                  "Bundle/3.0.0": { "type": "package", "dependencies": { "Engine": "1.0.0" } },
                  "Engine/1.2.0": {
                    "type": "package",
                    "dependencies": { "Engine.Parts": "1.2.0-rc.1", "Comes.With.The.Runtime": "4.0.0" },
                    "runtime": { "lib/net10.0/Engine.dll": {} }
                  },
                  "Engine.Parts/1.2.0-rc.1": { "type": "package", "runtimeTargets": { "runtimes/linux-x64/native/libparts.so": { "rid": "linux-x64" } } },
                  "Generator/2.0.0": { "type": "package", "build": { "build/Generator.targets": {} }, "runtime": { "lib/net10.0/_._": {} } },
                  "MentorFlow.Below/0.1.0": { "type": "project", "runtime": { "bin/placeholder/MentorFlow.Below.dll": {} } }
                }
                """),
            ["net10.0/linux-x64"] = new JsonObject(),
        },
        ["libraries"] = JsonNode.Parse("""
            {
              "Bundle/3.0.0": { "type": "package", "path": "bundle/3.0.0" },
              "Engine/1.2.0": { "type": "package", "path": "engine/1.2.0" },
              "Engine.Parts/1.2.0-rc.1": { "type": "package", "path": "engine.parts/1.2.0-rc.1" },
              "Generator/2.0.0": { "type": "package", "path": "generator/2.0.0" }
            }
            """),
        ["projectFileDependencyGroups"] = JsonNode.Parse("""{ "net10.0": ["Bundle >= 3.0.0", "Generator >= 2.0.0", "MentorFlow.Below >= 0.1.0"] }"""),
        ["packageFolders"] = new JsonObject { [folder.File("nowhere")] = new JsonObject(), [folder.Path] = new JsonObject() },
        ["project"] = JsonNode.Parse("""{ "version": "0.1.0", "restore": { "projectName": "MentorFlow.Above" } }"""),
    };

    private void Pack(string id, string version, string license)
    {
        var lower = id.ToLowerInvariant();
        var package = Directory.CreateDirectory(Path.Combine(folder.Path, lower, version)).FullName;
        File.WriteAllText(Path.Combine(package, $"{lower}.{version}.nupkg.sha512"), Convert.ToBase64String([1, 2, 3]));
        File.WriteAllText(
            Path.Combine(package, $"{lower}.nuspec"),
            $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{id}</id><version>{version}</version><authors>Somebody</authors>{license}</metadata>
            </package>
            """);
    }
}
