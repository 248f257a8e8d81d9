using MentorFlow.Publishing;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Publishing;

public sealed class NpmPartsTests : IDisposable
{
    private const string Lock = """
        {
          "name": "a-page",
          "lockfileVersion": 3,
          "packages": {
            "": { "name": "a-page", "dependencies": { "@them/client": "1.0.0" }, "devDependencies": { "bundler": "2.0.0" } },
            "node_modules/@them/client": {
              "version": "1.0.0",
              "integrity": "sha512-AQID",
              "license": "Their terms, see LICENSE file",
              "dependencies": { "events": "^2.0.0" },
              "optionalDependencies": { "not-for-this-machine": "1.0.0" }
            },
            "node_modules/@them/client/node_modules/events": { "version": "2.1.0", "integrity": "sha512-BAUG", "license": "MIT" },
            "node_modules/events": { "version": "3.3.0", "integrity": "sha1-Bwg=", "license": "MIT", "dev": true },
            "node_modules/bundler": { "version": "2.0.0", "license": "0BSD", "dev": true, "dependencies": { "events": "^3.0.0" } },
            "node_modules/a-link": { "resolved": "../elsewhere", "link": true }
          }
        }
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_package_is_named_with_its_scope_and_has_its_license_and_its_hash()
    {
        var client = Read(PartScope.Required)["pkg:npm/%40them/client@1.0.0"];

        Assert.Equal(("@them", "client", "1.0.0"), (client.Group, client.Name, client.Version));
        Assert.Equal(new PartLicense("Their terms, see LICENSE file"), client.License);
        Assert.Equal(new PartHash("SHA-512", "010203"), client.Hash);
    }

    [Fact]
    public void Who_needs_whom_is_found_as_node_finds_it()
    {
        var parts = Read(PartScope.Required);

        Assert.Equal(["pkg:npm/events@2.1.0"], parts["pkg:npm/%40them/client@1.0.0"].Needs);
        Assert.Equal(["pkg:npm/events@3.3.0"], parts["pkg:npm/bundler@2.0.0"].Needs);
        Assert.Equal(["pkg:npm/%40them/client@1.0.0", "pkg:npm/bundler@2.0.0"], parts["pkg:generic/mentorflow/a-page@0.1.0"].Needs);
    }

    [Fact]
    public void What_only_builds_is_told_from_what_a_build_takes_along()
    {
        var parts = Read(PartScope.Optional);

        Assert.Equal(PartScope.Optional, parts["pkg:npm/%40them/client@1.0.0"].Scope);
        Assert.Equal(PartScope.Excluded, parts["pkg:npm/bundler@2.0.0"].Scope);
        Assert.Equal(new PartHash("SHA-1", "0708"), parts["pkg:npm/events@3.3.0"].Hash);
        Assert.DoesNotContain(parts.Keys, purl => purl.Contains("a-link", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private Dictionary<string, Part> Read(PartScope runtime)
    {
        var file = folder.File("package-lock.json");
        File.WriteAllText(file, Lock);
        return NpmParts.Read(file, "0.1.0", runtime).ToDictionary(part => part.Purl);
    }
}
