using System.Net;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Hosting.Layout;

/// <summary>The table "Answer by answer" in docs/security.md: one of each kind that there is, as a browser gets it.</summary>
public sealed class AnswerHeaderTests
{
    private const string Nothing = "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    [Fact]
    public async Task One_of_each_kind_of_answer_says_what_a_browser_may_do_with_it()
    {
        await using var browser = await ConsoleBrowser.StartAsync(HeaderRules.Https, $"--Console:Key={ApiCaller.Key}");
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = browser.App.BaseAddress };
        using var program = new HttpClient { BaseAddress = browser.App.BaseAddress, DefaultRequestHeaders = { { "X-MentorFlow-Key", ApiCaller.Key } } };

        var page = await TakeAsync(browser.Http, "/console", HttpStatusCode.OK);
        Assert.Contains("script-src 'self'", HeaderRules.PolicyOf(page), StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", HeaderRules.PolicyOf(page), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", HeaderRules.PolicyOf(page), StringComparison.Ordinal);

        var open = await TakeAsync(stranger, "/accessibility/fr", HttpStatusCode.OK);
        Assert.Equal(HeaderRules.PolicyOf(page), HeaderRules.PolicyOf(open));

        var around = await TakeAsync(browser.Http, "/console/gallery/Invitation/en", HttpStatusCode.OK);
        Assert.EndsWith("frame-ancestors 'none'; frame-src 'self'", HeaderRules.PolicyOf(around), StringComparison.Ordinal);

        var mail = await TakeAsync(browser.Http, "/console/gallery/Invitation/en/html", HttpStatusCode.OK);
        Assert.StartsWith("sandbox allow-popups allow-popups-to-escape-sandbox;", HeaderRules.PolicyOf(mail), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", HeaderRules.PolicyOf(mail), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", HeaderRules.PolicyOf(mail), StringComparison.Ordinal);

        var file = await TakeAsync(browser.Http, "/console/import-template", HttpStatusCode.OK);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);

        var redirect = await TakeAsync(browser.Http, "/console/handbook/works-council", HttpStatusCode.SeeOther);
        Assert.StartsWith("/console/", redirect.Headers.Location!.OriginalString, StringComparison.Ordinal);

        await TakeAsync(browser.Http, "/console/nowhere", HttpStatusCode.NotFound);
        await TakeAsync(stranger, "/nothing", HttpStatusCode.NotFound);

        Assert.Equal(Nothing, HeaderRules.PolicyOf(await TakeAsync(program, "/api/programs", HttpStatusCode.OK)));
        Assert.Equal(Nothing, HeaderRules.PolicyOf(await TakeAsync(program, "/api/programs/nothing", HttpStatusCode.NotFound)));
        Assert.Equal(Nothing, HeaderRules.PolicyOf(await TakeAsync(stranger, "/api/programs", HttpStatusCode.Unauthorized)));

        var sheet = await TakeAsync(stranger, "/assets/site.css", HttpStatusCode.OK);
        Assert.True(sheet.Headers.CacheControl?.NoCache);
        Assert.StartsWith("sandbox;", HeaderRules.PolicyOf(sheet), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> TakeAsync(HttpClient http, string path, HttpStatusCode expected)
    {
        var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.True(answer.StatusCode == expected, $"{path}: {answer.StatusCode}");
        Assert.Equal([], HeaderRules.MissingIn(answer, path).Select(header => $"{path}: {header}"));
        return answer;
    }
}
