using System.Net;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Rounds;

/// <summary>The circles of a round under review, by page: with reasons, coverage and proof, and what a coordinator makes of them (R30).</summary>
public sealed class CircleRoundPageTests
{
    private const string Path = "/console/programs/growth/rounds/1";

    private static readonly CircleSettings Small = new(Smallest: 4, Largest: 6, Quorum: 3);

    [Fact]
    public async Task A_coordinator_leaves_somebody_out_puts_them_back_and_is_told_what_rules_forbid()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var story = await StartAsync(browser, "Theo", "Lea", "Sam", "Noor");
        var page = await browser.OpenAsync(Path);
        foreach (var told in new[] { "Circle 1", "Maya Example", "of what they ask for is covered", "The proof", "Leadership" })
        {
            Assert.Contains(told, page.Text, StringComparison.Ordinal);
        }

        var theo = $"{Path}/circles/people/{A.Id("Theo")}";
        Assert.Contains(theo, page.Links);
        var out1 = await browser.SendAsync(await browser.OpenAsync(theo), theo, ("circle", "out"));
        Assert.Contains("Scores and reasons of these circles are judged again.", out1.Done, StringComparison.Ordinal);
        Assert.False((await CircleAsync(story)).Has(A.Id("Theo")));
        var lea = $"{Path}/circles/people/{A.Id("Lea")}";
        var refused = await browser.SendAsync(await browser.OpenAsync(lea), lea, ("circle", "out"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Response.StatusCode);
        Assert.Contains("needs at least 4 people", refused.Text, StringComparison.Ordinal);
        await browser.SendAsync(await browser.OpenAsync(theo), theo, ("circle", "1"));

        Assert.True((await CircleAsync(story)).Has(A.Id("Theo")));
        var approval = await browser.OpenAsync($"{Path}/approve");
        Assert.Contains("1 circle: 5 people are asked at once.", approval.Text, StringComparison.Ordinal);
        await browser.SendAsync(approval, $"{Path}/approve");
        Assert.Equal(5, (await story.App.ListAsync<CircleSeat>(Partition.Program(A.ProgramId))).Count);
        Assert.Contains("Asked", (await browser.OpenAsync(Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_is_given_up_by_a_button_and_a_page_that_is_out_of_date_says_so()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var story = await StartAsync(browser, "Theo", "Lea", "Sam", "Noor");
        var page = await browser.OpenAsync(Path);
        var theo = $"{Path}/circles/people/{A.Id("Theo")}";
        var stale = await browser.OpenAsync(theo);

        await browser.SendAsync(page, $"{Path}/circles/give-up", ("circle", "1"));

        Assert.Empty((await CircleAsync(story)).Seats);
        Assert.Contains("Given up", (await browser.OpenAsync(Path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.SendAsync(stale, theo, ("circle", "1"))).Response.StatusCode);
    }

    private static async Task<CircleStory> StartAsync(ConsoleBrowser browser, params string[] members)
    {
        var story = await CircleStory.StartAsync(Small, members, app: browser.App);
        await story.App.AdvanceAsync(TimeSpan.FromDays(28));
        return story;
    }

    private static async Task<RoundCircle> CircleAsync(CircleStory story) =>
        Assert.Single(await story.App.ListAsync<RoundCircle>(Partition.Program(A.ProgramId)));
}
