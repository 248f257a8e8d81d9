using System.Net;
using System.Text;
using System.Text.Json;
using MentorFlow.Branding;
using MentorFlow.Functions.Hosting.Assets;
using MentorFlow.Json;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorFlow.Tests.Functions.Hosting.Layout;

/// <summary>The worker writes a page behind all middleware: one that cannot be rendered must have failed before.</summary>
public sealed class PageFailureTests : IAsyncLifetime
{
    private const string Browser = "text/html,application/xhtml+xml,*/*;q=0.8";

    private TestApp app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAdjustedAsync(
            builder => builder.UseMiddleware(ShowInstead), "--Host:Http=true", "--Host:Urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None");
        client = new HttpClient { BaseAddress = app.BaseAddress };
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return app.DisposeAsync();
    }

    [Theory]
    [InlineData("/m?broken=at-once", "/m")]
    [InlineData("/m?broken=later", "/m")]
    [InlineData("/console/enter/ticket?broken=at-once", "/console")]
    public async Task A_page_that_fails_while_it_is_rendered_becomes_a_friendly_one(string path, string home)
    {
        var (answer, body) = await SendAsync(HttpMethod.Get, path, Browser);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains("<h1>Something went wrong on our side</h1>", body);
        Assert.Contains($"href=\"{home}\"", body);
        Assert.DoesNotContain("The beginning", body);
        Assert.DoesNotContain(BrokenPages.Secret, body);
        Assert.DoesNotContain("Exception", body);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    public async Task A_program_gets_a_problem_without_the_cause(string accepted)
    {
        var (answer, body) = await SendAsync(HttpMethod.Get, "/m?broken=at-once", accepted);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Something went wrong on our side. Nothing was lost; please try again.", body);
        Assert.DoesNotContain(BrokenPages.Secret, body);
    }

    [Fact]
    public async Task Who_sends_too_much_is_told_so_on_a_page()
    {
        var (answer, body) = await SendAsync(HttpMethod.Get, "/m?broken=too-much", Browser);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("<h1>That is too much at once</h1>", body);
    }

    [Fact]
    public async Task A_page_that_does_not_fail_comes_whole_with_its_status_and_length()
    {
        var (answer, body) = await SendAsync(HttpMethod.Get, "/m?broken=whole", Browser);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith("<!DOCTYPE html>", body, StringComparison.Ordinal);
        Assert.EndsWith("</html>", body.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetByteCount(body), answer.Content.Headers.ContentLength);
    }

    [Fact]
    public void A_page_has_nothing_to_show_to_the_serializer_which_writes_results_for_the_host_on_Azure() =>
        Assert.Equal("{}", JsonSerializer.Serialize<object>(BrokenPages.Whole(Request), MentorFlowJson.Durable));

    private static HttpRequest Request => new DefaultHttpContext
    {
        RequestServices = new ServiceCollection()
            .AddSingleton(Languages.BuiltIn)
            .AddSingleton(new SiteAssets(Organization.Unnamed))
            .BuildServiceProvider(),
    }.Request;

    private static Task ShowInstead(FunctionContext context, Func<Task> next)
    {
        if (context.GetHttpContext() is not { } http || !http.Request.Query.TryGetValue("broken", out var named))
        {
            return next();
        }

        context.GetInvocationResult().Value = BrokenPages.Show(http.Request, named.ToString());
        return Task.CompletedTask;
    }

    private async Task<(HttpResponseMessage Answer, string Body)> SendAsync(HttpMethod method, string path, string accepted)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.ParseAdd(accepted);
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
