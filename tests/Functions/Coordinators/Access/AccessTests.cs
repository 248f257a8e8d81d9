using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api.OpenApi;
using MentorFlow.Tests.Conventions;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Access;

public sealed partial class AccessTests
{
    [Fact]
    public async Task No_call_is_answered_without_the_key()
    {
        await using var caller = await ApiCaller.StartAsync();
        using var stranger = new HttpClient { BaseAddress = caller.App.BaseAddress };
        var closed = ApiDocument.Of(Product.App, "1.0.0")["paths"]!.AsObject()
            .SelectMany(
                path => path.Value!.AsObject(),
                (path, operation) => (Path: path.Key, Method: operation.Key, Open: operation.Value!["security"]!.AsArray().Count == 0))
            .Where(call => !call.Open)
            .ToList();

        Assert.True(closed.Count > 20, $"{closed.Count} calls");
        foreach (var call in closed)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Parse(call.Method), Parameter().Replace(call.Path.Replace("{mailId}", Guid.Empty.ToString(), StringComparison.Ordinal), "1"));
            var answer = await stranger.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized, $"{call.Method} {call.Path}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/console")]
    [InlineData("/CONSOLE/people")]
    [InlineData("/console/programs/growth/mails/00000000-0000-0000-0000-000000000001/html")]
    public async Task No_page_of_the_console_is_shown_to_strangers(string path)
    {
        await using var caller = await ApiCaller.StartAsync();
        using var stranger = new HttpClient { BaseAddress = caller.App.BaseAddress };

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("another key of more than 16 characters")]
    public async Task A_wrong_key_is_no_key(string key)
    {
        await using var caller = await ApiCaller.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(caller.App.BaseAddress, "/api/programs"));
        request.Headers.TryAddWithoutValidation(LocalConsoleAccess.KeyHeader, key);
        using var stranger = new HttpClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Who_guesses_at_keys_is_soon_not_even_told_of_the_right_one()
    {
        await using var caller = await ApiCaller.StartAsync();
        using var stranger = new HttpClient { BaseAddress = caller.App.BaseAddress };
        var answers = new List<HttpStatusCode>();
        foreach (var number in Enumerable.Range(0, 35))
        {
            answers.Add(await AskAsync($"a guess of more than 16 characters {number}"));
        }

        Assert.Equal(30, answers.Count(answer => answer is HttpStatusCode.Unauthorized));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(ApiCaller.Key));

        await caller.App.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(ApiCaller.Key));

        async Task<HttpStatusCode> AskAsync(string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/programs");
            request.Headers.TryAddWithoutValidation(LocalConsoleAccess.KeyHeader, key);
            using var answer = await stranger.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(answer.StatusCode is HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter is not null);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_copy_of_the_cookie_of_who_signed_out_opens_nothing()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.BaseAddress };
        var entered = await http.GetAsync(app.Get<OneTimeLink>().Path, TestContext.Current.CancellationToken);
        http.DefaultRequestHeaders.Add("Cookie", entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var page = await http.GetStringAsync("/console", TestContext.Current.CancellationToken);
        var token = new HtmlParser().ParseDocument(page).QuerySelector("input[name='form-token']")!.GetAttribute("value")!;

        await http.PostAsync(
            "/console/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("form-token", token)]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/console", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Without_a_key_in_the_settings_no_key_opens()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        using var stranger = new HttpClient { BaseAddress = app.BaseAddress };
        stranger.DefaultRequestHeaders.Add(LocalConsoleAccess.KeyHeader, " ");

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/programs", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Who_signs_out_has_no_cookie_any_more_and_finds_the_console_closed()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        var after = await browser.SendAsync(await browser.OpenAsync("/console"), "/console/sign-out");

        Assert.Equal((HttpStatusCode.OK, "You are signed out"), (after.Response.StatusCode, after.Title));
        await browser.OpenAsync("/console", HttpStatusCode.Unauthorized);
        await browser.OpenAsync("/console/people", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nobody_is_signed_out_without_the_token_of_their_visit()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        using var refused = await browser.Http.PostAsync("/console/sign-out", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await browser.OpenAsync("/console");
    }

    [Fact]
    public async Task Health_is_told_to_everybody()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        using var stranger = new HttpClient { BaseAddress = app.BaseAddress };

        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/api/health", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("--Console:Access=entra", "Console:Role")]
    [InlineData("--Console:Key=short", "Console:Key")]
    public async Task The_app_refuses_to_start_half_configured_and_says_which_setting(string setting, string named)
    {
        var refusal = await Record.ExceptionAsync(() => TestApp.StartAsync(setting));

        Assert.Contains(named, refusal?.Message);
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
