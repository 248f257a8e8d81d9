using System.Net;
using MentorFlow.Tests.Local.Functions.Samples;

namespace MentorFlow.Tests.Local.Functions;

public sealed class HttpRoutingTests
{
    [Theory]
    [InlineData("/", "Root")]
    [InlineData("/items/special", "AnyItem special")]
    [InlineData("/items/other", "AnyItem other")]
    [InlineData("/others/special", "AnySpecial others")]
    [InlineData("/int/12", "Int")]
    [InlineData("/regex/ab", "Regex")]
    [InlineData("/length/abc", "Length")]
    [InlineData("/pages", "Page 1")]
    [InlineData("/pages/2", "Page 2")]
    [InlineData("/unrouted", "Unrouted GET")]
    [InlineData("/assets/css/site.css", "Assets css/site.css")]
    [InlineData("/assets", "Assets ")]
    public async Task The_first_function_in_alphabetical_order_whose_route_fits_answers(string path, string answer)
    {
        await using var host = await SampleHost.StartAsync(typeof(RouteSamples));

        Assert.Equal($"\"{answer}\"", await host.GetAsync(path));
    }

    [Theory]
    [InlineData("GET", "/nowhere")]
    [InlineData("GET", "/int/twelve")]
    [InlineData("GET", "/regex/abc")]
    [InlineData("GET", "/length/a")]
    [InlineData("DELETE", "/items/special")]
    [InlineData("HEAD", "/items/special")]
    public async Task A_path_or_method_that_fits_no_function_answers_404(string method, string path)
    {
        await using var host = await SampleHost.StartAsync(typeof(RouteSamples));

        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(new(method), path)).StatusCode);
    }

    [Fact]
    public async Task A_function_that_lists_head_answers_it()
    {
        await using var host = await SampleHost.StartAsync(typeof(RouteSamples));

        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Head, "/headed")).StatusCode);
    }

    [Fact]
    public async Task A_method_that_an_earlier_function_does_not_list_falls_to_a_later_one()
    {
        await using var host = await SampleHost.StartAsync(typeof(RouteSamples));

        var answer = await host.SendAsync(HttpMethod.Post, "/items/special");

        Assert.Equal("\"ItemPost\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_route_prefix_of_host_json_stands_before_every_route()
    {
        using var folder = new TemporaryFolder();
        var hostJson = folder.Write("host.json", """{ "version": "2.0", "extensions": { "http": { "routePrefix": "api" } } }""");
        await using var host = await SampleHost.StartAsync(SampleHost.Builder([$"--Host:Json={hostJson}"], typeof(RouteSamples)));

        Assert.Equal("\"Int\"", await host.GetAsync("/api/int/12"));
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Get, "/int/12")).StatusCode);
    }
}
