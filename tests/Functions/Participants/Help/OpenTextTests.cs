using System.Net;
using AngleSharp.Html.Parser;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Help;

/// <summary>Security and privacy, and credits: everybody may read them, in either language, without a link.</summary>
public sealed class OpenTextTests
{
    [Theory]
    [InlineData("/privacy/en", "Security and privacy", "en")]
    [InlineData("/privacy/fr", "Sécurité et vie privée", "fr")]
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
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/privacy/xx")).Status);
    }
}
