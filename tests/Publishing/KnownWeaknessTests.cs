using System.Text.Json;
using MentorFlow.Publishing;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Publishing;

/// <summary>
/// No package that is known to be weak is built in. Where no registry that is reached here knows of weaknesses, the test says so and is skipped: silence
/// is not taken for health.
/// </summary>
public sealed class KnownWeaknessTests
{
    private const string Nobody = "No registry that is reached here knows of weaknesses: ";

    private static readonly string[] Restored = [.. Release.Projects, "publishing", "tests"];

    [Fact]
    public async Task No_package_of_NuGet_is_known_to_be_weak() =>
        Check(await PackageAudit.OfNuGetAsync(Repository.File("tests/MentorFlow.Tests.csproj")));

    [Fact]
    public async Task No_package_of_npm_that_builds_or_is_built_in_is_known_to_be_weak()
    {
        foreach (var folder in (string[])["browser", "browser/acs"])
        {
            Check(await PackageAudit.OfNpmAsync(Repository.File(folder)));
        }
    }

    [Fact]
    public void A_package_that_becomes_known_to_be_weak_stops_the_next_build()
    {
        foreach (var project in Restored)
        {
            using var assets = JsonDocument.Parse(File.ReadAllBytes(Repository.File($"{project}/obj/project.assets.json")));
            var restore = assets.RootElement.GetProperty("project").GetProperty("restore");
            var (audit, warnings) = (restore.GetProperty("restoreAuditProperties"), restore.GetProperty("warningProperties"));

            Assert.Equal(
                ("true", "low", "all"),
                (audit.GetProperty("enableAudit").GetString(), audit.GetProperty("auditLevel").GetString(), audit.GetProperty("auditMode").GetString()));
            Assert.True(warnings.GetProperty("allWarningsAsErrors").GetBoolean(), $"{project} builds with warnings.");
            Assert.DoesNotMatch("NU190[1-4]", warnings.GetRawText());
        }
    }

    [Fact]
    public void A_weakness_that_NuGet_tells_of_is_heard()
    {
        var heard = PackageAudit.ReadNuGet("""
            {
              "version": 1,
              "sources": ["https://one.example/index.json"],
              "projects": [{
                "path": "a.csproj",
                "frameworks": [{
                  "framework": "net10.0",
                  "topLevelPackages": [{ "id": "Sound", "resolvedVersion": "1.0.0" }],
                  "transitivePackages": [{
                    "id": "Weak", "resolvedVersion": "2.0.0", "vulnerabilities": [{ "severity": "High", "advisoryurl": "https://one.example/GHSA-1" }]
                  }]
                }]
              }]
            }
            """);

        Assert.Equal(["Weak 2.0.0: High, https://one.example/GHSA-1"], heard.Weak);
        Assert.Null(heard.Missing);
    }

    [Theory]
    [InlineData("warning", 1, true)]
    [InlineData("warning", 2, false)]
    [InlineData("error", 2, true)]
    public void NuGet_is_taken_at_its_word_only_where_some_source_knows(string level, int sources, bool isMissing)
    {
        var heard = PackageAudit.ReadNuGet($$"""
            {
              "problems": [{ "project": "a.csproj", "level": "{{level}}", "text": "It did not provide any vulnerability data." }],
              "sources": [{{string.Join(", ", Enumerable.Repeat("\"one\"", sources))}}],
              "projects": [{ "path": "a.csproj", "frameworks": [{ "framework": "net10.0", "topLevelPackages": [] }] }]
            }
            """);

        Assert.Equal(isMissing ? "It did not provide any vulnerability data." : null, heard.Missing);
    }

    [Fact]
    public void A_weakness_that_npm_tells_of_is_heard()
    {
        var heard = PackageAudit.ReadNpm("""
            {
              "auditReportVersion": 2,
              "vulnerabilities": {
                "weak": { "name": "weak", "severity": "high", "range": "<2.0.1", "via": [{ "title": "It hangs", "url": "https://one.example/GHSA-1" }] },
                "above": { "name": "above", "severity": "high", "range": "*", "via": ["weak"] }
              }
            }
            """);

        Assert.Equal(["weak <2.0.1: high, https://one.example/GHSA-1", "above *: high"], heard.Weak);
        Assert.Null(heard.Missing);
        Assert.Null(PackageAudit.ReadNpm("""{ "auditReportVersion": 2, "vulnerabilities": {} }""").Missing);
    }

    [Theory]
    [InlineData("""{ "message": "405 Method Not Allowed", "statusCode": 405 }""", "405 Method Not Allowed")]
    [InlineData("""{ "error": { "code": "ENOTFOUND", "summary": "There is no network" } }""", "There is no network")]
    [InlineData("npm does not start.", "npm does not start.")]
    public void An_answer_of_npm_that_is_no_audit_is_none(string said, string missing) => Assert.Equal(missing, PackageAudit.ReadNpm(said).Missing);

    private static void Check(PackageAudit audit)
    {
        Assert.True(audit.Weak.Count == 0, string.Join('\n', audit.Weak));
        Assert.SkipWhen(audit.Missing is not null, $"{Nobody}{audit.Missing}");
    }
}
