using System.Text.RegularExpressions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Conventions;

/// <summary>A test stands where the code stands that it is about, and its namespace says so.</summary>
public sealed partial class MirrorTests
{
    private static readonly string[] OfItsOwn = ["MentorFlow.Benchmarks", "SampleApp", "Host", "node_modules", "bin", "obj"];

    [Theory]
    [InlineData("local")]
    [InlineData("shared")]
    [InlineData("orchestrations")]
    [InlineData("functions")]
    [InlineData("rehearsal")]
    [InlineData("standalone")]
    [InlineData("publishing")]
    public void Folders_of_tests_are_folders_of_the_code(string project)
    {
        var tests = Repository.File(Path.Combine("tests", char.ToUpperInvariant(project[0]) + project[1..]));

        var offenders = Directory.EnumerateDirectories(tests, "*", SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(tests, folder))
            .Where(folder => !Directory.Exists(Path.Combine(Repository.File(project), folder)));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        var tests = Repository.File("tests");

        var offenders =
            from file in Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
            let folders = Path.GetRelativePath(tests, file).Split(Path.DirectorySeparatorChar)[..^1]
            where !folders.Any(OfItsOwn.Contains)
            let found = Namespace().Match(File.ReadAllText(file)).Groups["name"].Value
            where found != string.Join('.', ["MentorFlow", "Tests", .. folders])
            select $"{string.Join('/', folders)}: {found}";

        Assert.Empty(offenders.Distinct());
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
