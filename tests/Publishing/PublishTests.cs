using System.Reflection;
using MentorFlow.Local.Hosting;
using MentorFlow.Local.Http;

namespace MentorFlow.Tests.Publishing;

/// <summary>The published app is complete: what lies there is what the Functions host on Azure reads.</summary>
public sealed class PublishTests(PublishedApp app) : IClassFixture<PublishedApp>
{
    [Theory]
    [InlineData("host.json")]
    [InlineData("worker.config.json")]
    [InlineData("functions.metadata")]
    [InlineData("extensions.json")]
    [InlineData(".azurefunctions")]
    [InlineData("MentorFlow.Functions.dll")]
    public void Every_part_that_the_host_reads_is_there(string part) => Assert.True(app.Has(part), $"The published app has no {part}.");

    [Fact]
    public void Every_function_of_the_sources_is_listed_once()
    {
        var declared = Conventions.Product.Assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>().Distinct();

        Assert.Equal(declared.Order(StringComparer.OrdinalIgnoreCase), app.Functions().Select(function => function.Name));
    }

    [Fact]
    public void The_host_refuses_no_function_and_no_route()
    {
        var functions = app.Functions();
        var http = functions.Where(function => function.Is("httpTrigger")).Select(function => new HttpFunction(function, "")).ToList();

        Assert.Empty(AppRules.Check(functions).Concat(RouteRules.Check(http)));
        Assert.Contains(http, function => function.Template == "api/health");
    }

    [Fact]
    public void Routes_stand_as_they_are_written() => Assert.Contains("\"routePrefix\": \"\"", app.Read("host.json"));

    [Theory]
    [InlineData("MentorFlow.Local.dll")]
    [InlineData("mentorflow.dll")]
    [InlineData("people.csv")]
    public void Neither_the_one_machine_host_nor_the_demo_is_shipped(string part) => Assert.False(app.Has(part), $"The published app has {part}.");
}
