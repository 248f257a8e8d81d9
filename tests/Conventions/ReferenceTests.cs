using System.Xml.Linq;
using MentorFlow.Local.Hosting;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Conventions;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("shared")]
    [InlineData("orchestrations", "shared")]
    [InlineData("communication", "shared")]
    [InlineData("functions", "orchestrations", "communication")]
    [InlineData("rehearsal", "functions", "local")]
    [InlineData("standalone", "functions", "local", "rehearsal")]
    [InlineData("publishing")]
    public void References_point_one_way_only(string project, params string[] below)
    {
        var file = Directory.GetFiles(Repository.File(project), "*.csproj").Single();

        var referenced = XDocument.Load(file).Descendants("ProjectReference").Select(reference => FolderOf((string)reference.Attribute("Include")!));

        Assert.Equal(below, referenced);
    }

    [Fact]
    public void The_domain_does_not_know_the_programming_model() =>
        Assert.DoesNotContain(Product.Assemblies[0].GetReferencedAssemblies(), reference =>
            reference.Name!.StartsWith("Microsoft.Azure.Functions", StringComparison.Ordinal)
                || reference.Name.StartsWith("Microsoft.DurableTask", StringComparison.Ordinal));

    [Fact]
    public void The_one_machine_host_knows_nothing_of_mentoring() =>
        Assert.DoesNotContain(
            typeof(LocalHost).Assembly.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("MentorFlow", StringComparison.Ordinal));

    private static string FolderOf(string include) => include.Replace('\\', '/').Split('/')[^2];
}
