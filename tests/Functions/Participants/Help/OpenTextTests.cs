using System.Net;
using AngleSharp.Html.Parser;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Help;

/// <summary>Security and privacy, accessibility, and credits: everybody may read them, in either language, without a link.</summary>
public sealed class OpenTextTests
{
    [Theory]
    [InlineData("/privacy/en", "Security and privacy", "en")]
    [InlineData("/privacy/fr", "Sécurité et vie privée", "fr")]
    [InlineData("/accessibility/en", "Accessibility", "en")]
    [InlineData("/accessibility/fr", "Accessibilité", "fr")]
    [InlineData("/credits/en", "Credits", "en")]
    [InlineData("/credits/fr", "Crédits", "fr")]
    public async Task They_are_read_by_everybody_in_the_language_of_their_address(string path, string title, string language)
    {
        await using var app = await TestApp.StartWithHttpAsync();
        using var http = new HttpClient { BaseAddress = app.BaseAddress };

        var page = new HtmlParser().ParseDocument(await http.GetStringAsync(path, TestContext.Current.CancellationToken));

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain("**", page.Body!.TextContent);
        Assert.DoesNotContain('`', page.Body.TextContent);
    }

    [Fact]
    public async Task The_foot_of_a_persons_own_pages_leads_there_and_another_language_is_none()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync("Theo", ProgramRole.Mentee);
        using var browser = new Browser(app);

        var home = await browser.ComeInAsync("Theo");

        Assert.Equal("/privacy", home.LinkTo("Security and privacy"));
        Assert.Equal("/accessibility/en", home.LinkTo("Accessibility"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/privacy/xx")).Status);
    }

    [Fact]
    public async Task Every_page_leads_to_the_statement_on_accessibility_which_says_whom_to_write_to()
    {
        await using var browser = await ConsoleBrowser.StartAsync("--Organization:AccessibilityContact=access@example.com");
        using var stranger = new Browser(browser.App);

        Assert.Contains("/accessibility/en", (await browser.OpenAsync("/console")).Links);
        Assert.Equal("/accessibility/en", (await stranger.GetAsync("/m/new-link")).LinkTo("Accessibility"));
        Assert.Equal("/accessibility/en", (await stranger.GetAsync("/nothing")).LinkTo("Accessibility"));

        var statement = await stranger.GetAsync("/accessibility/en");

        Assert.Equal("mailto:access@example.com", statement.LinkTo("access@example.com"));
        Assert.Contains("EN 301 549", statement.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_is_named_the_coordinator_is_told_what_cannot_be_used()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        using var browser = new Browser(app);

        Assert.Contains("Tell the coordinator of your program, by the link “Ask the coordinator”", (await browser.GetAsync("/accessibility/en")).Text);
        Assert.Contains("Dites-le à la coordination de votre programme", (await browser.GetAsync("/accessibility/fr")).Text);
    }
}
