using System.Net;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Entrance;

public sealed class UnknownAddressTests
{
    [Theory]
    [InlineData("/nowhere", "/")]
    [InlineData("/m/nowhere/at/all", "/m")]
    public async Task Who_mistypes_an_address_sees_a_page_and_a_way_on(string path, string home)
    {
        await using var app = await TestApp.StartWithHttpAsync();
        using var browser = new Browser(app);
        browser.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var page = await browser.GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, "There is nothing at this address"), (page.Status, page.Heading));
        Assert.Equal(home, page.LinkTo("Go to the beginning"));
    }

    [Fact]
    public async Task A_coordinator_is_led_back_to_the_queue()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        browser.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        Assert.Contains("/console", (await browser.OpenAsync("/console/nowhere", HttpStatusCode.NotFound)).Links);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task A_program_that_calls_an_unknown_address_is_told_so_as_a_problem(string method)
    {
        await using var app = await TestApp.StartWithHttpAsync($"--Console:Key={ApiCaller.Key}");
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), "/api/nowhere");
        request.Headers.Add("X-MentorFlow-Key", ApiCaller.Key);
        request.Headers.Accept.ParseAdd("text/html");

        var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task What_is_answered_elsewhere_is_answered_there()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        using var http = new HttpClient { BaseAddress = app.BaseAddress };

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/api/health", TestContext.Current.CancellationToken)).StatusCode);
    }
}
