using MentorFlow.Domain.People;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Search;

public sealed class SearchTests
{
    [Fact]
    public async Task The_box_on_every_page_finds_people_programs_mentorships_and_mails()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.MatchAsync();
        var box = (await browser.OpenAsync("/console")).Form("/console/search");

        Assert.Equal("get", box.Method);
        Assert.Equal("q", box.QuerySelector("input")!.GetAttribute("name"));
        var byName = await browser.OpenAsync("/console/search?q=MAYA");
        Assert.Contains($"/console/people/{ProgramDriver.Id(ProgramDriver.Mentor)}", byName.Links);
        Assert.Contains($"/console/programs/growth/mentorships/{mentorship.MentorshipId}", byName.Links);
        Assert.Equal(["1 person", "1 mentorship", "Latest mails to them"], Headings(byName));
        var byAddress = await browser.OpenAsync("/console/search?q=theo@example.com");
        Assert.Equal(["1 person", "Latest mails to them"], Headings(byAddress));
        Assert.All(
            byAddress.Document.QuerySelectorAll("a[href*='/mails/']"),
            mail => Assert.Contains("to Theo Example", mail.ParentElement!.TextContent));
        Assert.Contains("/console/mails?q=theo%40example.com", byAddress.Links);
        Assert.Equal(["1 program"], Headings(await browser.OpenAsync("/console/search?q=growth")));
        PageRules.Check(new SeenPage(byName.Response.StatusCode, byName.Path, byName.Document, byName.Response));
    }

    [Fact]
    public async Task More_than_ten_are_a_link_to_the_list()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        for (var number = 0; number < 12; number++)
        {
            await browser.People.InviteAsync($"Ann{(char)('a' + number)}", ProgramRole.Mentee);
        }

        var page = await browser.OpenAsync("/console/search?q=ann");
        var all = await browser.OpenAsync("/console/people?q=ann");

        Assert.Equal(10, page.Document.QuerySelectorAll(".results a[href^='/console/people/']").Length);
        Assert.Equal(10, page.Document.QuerySelectorAll(".results a[href*='/mails/']").Length);
        Assert.Contains("And 2 more", page.Text);
        Assert.Contains("/console/people?q=ann", page.Links);
        Assert.Equal(12, all.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("<b>nobody</b>", "Nothing fits “<b>nobody</b>”.")]
    [InlineData("a", "at least two letters")]
    [InlineData("", "at least two letters")]
    public async Task No_result_says_so(string text, string said)
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        var page = await browser.OpenAsync($"/console/search?q={Uri.EscapeDataString(text)}");

        Assert.Contains(said, page.Text);
        Assert.Equal(text, page.Document.QuerySelector("#find")!.GetAttribute("value"));
    }

    private static IReadOnlyList<string> Headings(ConsolePage page) => [.. page.Document.QuerySelectorAll("main h2").Select(heading => heading.TextContent)];
}
