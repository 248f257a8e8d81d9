using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Demand;

/// <summary>Demand met and unmet on the console, and the way from it into the campaign (R47).</summary>
public sealed class DemandPageTests
{
    private const string Path = $"/console/programs/{A.ProgramId}/demand";

    [Fact]
    public async Task Wishes_that_nobody_meets_lead_to_words_in_the_campaign()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.JoinAsync("Maya", ProgramRole.Mentor, skill: "Leadership");
        foreach (var name in new[] { "Theo", "Lea", "Sam", "Ada", "Bo" })
        {
            await browser.People.JoinAsync(name, ProgramRole.Mentee, skill: "Coding");
        }

        await browser.App.AdvanceAsync(TimeSpan.FromDays(28));

        var page = await browser.OpenAsync(Path);
        Assert.Contains("0 of 5 wishes met", page.Text);
        Assert.Contains("Coding", (await browser.OpenAsync($"{Path}?skill=coding")).Text);
        Assert.Contains("0 of 5 wishes met", (await browser.OpenAsync("/console/demand")).Text);
        Assert.Empty(page.Document.QuerySelectorAll("form[action='/console/demand']"));

        var item = await browser.SendAsync(page, Path, ("skill", "Coding"));
        await browser.SendAsync(page, Path, ("skill", "Coding"));

        Assert.Contains("It is in the campaign", item.Done);
        Assert.Contains("Mentors wanted: Coding", item.Text);
        Assert.Contains("Mentors recherchés : Coding", item.Text.Replace('\u00a0', ' '));
        Assert.Single(await browser.App.ListAsync<CampaignItem>(Partition.Program(A.ProgramId)));
    }

    [Fact]
    public async Task What_fewer_than_five_wish_for_is_not_shown()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.JoinAsync("Maya", ProgramRole.Mentor);
        await browser.People.JoinAsync("Theo", ProgramRole.Mentee, skill: "Knitting");

        await browser.App.AdvanceAsync(TimeSpan.FromDays(28));

        var page = await browser.OpenAsync(Path);
        Assert.DoesNotContain("Knitting", page.Text);
        Assert.Contains("1 more skill is wished for by fewer than five people", page.Text);
    }
}
