using MentorFlow.Domain.People;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Results;

public sealed class ResultsPageTests
{
    [Fact]
    public async Task Programs_stand_side_by_side_under_what_they_show_with_figures_of_few_withheld()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.KickOffAsync();
        await browser.People.MeetAsync();

        var page = await browser.OpenAsync("/console/results");

        Assert.Equal("Too few people and sessions yet for a finding", page.Title);
        Assert.Equal("fewer than 5", Cell(page, "Found a partner"));
        Assert.Equal("fewer than 5", Cell(page, "Ease"));
        Assert.Contains("at most 60", Cell(page, "Your minutes"));
        Assert.Contains("1 sessions held in twelve weeks", page.Document.QuerySelector("figure figcaption")!.TextContent);
        Assert.Contains("/console/results", page.Links);
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task From_five_people_on_the_title_says_what_came_of_them()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.MatchAsync();
        foreach (var name in (string[])["Ada", "Ben", "Cleo"])
        {
            await browser.People.InviteAsync(name, ProgramRole.Mentee);
        }

        var page = await browser.OpenAsync("/console/results");

        Assert.Equal("Growth 2027: 40% of those who were invited have found a partner", page.Title);
        Assert.Equal("40%", Cell(page, "Found a partner"));
        Assert.Equal("5", Cell(page, "Invited"));
        Assert.Contains("Growth 2027 comes first, with 40%", page.Text);
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task Without_a_program_that_has_started_there_is_nothing_to_compare()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        var page = await browser.OpenAsync("/console/results");

        Assert.Equal("Results", page.Title);
        Assert.Contains("nothing to compare", page.Text);
    }

    private static string Cell(ConsolePage page, string column) => page.Document.QuerySelector($"td[data-label='{column}']")!.TextContent.Trim();
}
