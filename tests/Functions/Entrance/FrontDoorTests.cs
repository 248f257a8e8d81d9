using System.Net;
using MentorFlow.Functions.Entrance;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Tests.Functions.Entrance;

public sealed class FrontDoorTests
{
    [Fact]
    public async Task Where_there_are_no_doors_the_bare_address_leads_to_the_page_for_participants()
    {
        await using var app = await TestApp.StartWithHttpAsync();

        var answer = await SendAsync(app, HttpMethod.Get, "/");

        Assert.Equal((HttpStatusCode.Redirect, "/m"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Where_there_are_no_doors_nobody_comes_into_the_console_by_one()
    {
        await using var app = await TestApp.StartWithHttpAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(app, HttpMethod.Post, EnterConsole.Path)).StatusCode);
    }

    [Fact]
    public async Task Doors_are_shown_to_who_comes_by_the_name_of_this_machine()
    {
        await using var app = await TestApp.StartWithHttpAsync(WithDoors);

        var answer = await SendAsync(app, HttpMethod.Get, "/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Come in as coordinator", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "rebound.example.com")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://evil.example.com")]
    [InlineData("X-Forwarded-For", "203.0.113.8")]
    [InlineData("Forwarded", "for=203.0.113.8")]
    public async Task No_other_site_opens_a_door_for_whom_it_has_in_its_page(string header, string value)
    {
        await using var app = await TestApp.StartWithHttpAsync(WithDoors);

        var answer = await SendAsync(app, HttpMethod.Post, EnterConsole.Path, (header, value));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_name_that_only_points_here_sees_no_doors()
    {
        await using var app = await TestApp.StartWithHttpAsync(WithDoors);

        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(app, HttpMethod.Get, "/", ("Host", "rebound.example.com"))).StatusCode);
    }

    private static void WithDoors(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IFrontDoors, OneDoor>());

    private static async Task<HttpResponseMessage> SendAsync(TestApp app, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.BaseAddress };
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class OneDoor : IFrontDoors
    {
        public Task<IReadOnlyList<FrontDoor>> ListAsync(HttpRequest request, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<FrontDoor>>(
                [new FrontDoor(FrontDoorKind.Coordinator, new Phrase("demo.coordinator"), new Phrase("demo.coordinator-does"))]);
    }
}
