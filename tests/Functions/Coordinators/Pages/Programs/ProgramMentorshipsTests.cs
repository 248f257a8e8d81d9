using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Programs;

public sealed class ProgramMentorshipsTests
{
    [Fact]
    public async Task The_page_of_a_program_counts_its_mentorships_and_leads_to_their_list()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.KickOffAsync();

        var page = await browser.OpenAsync($"/console/programs/{A.ProgramId}");
        var list = await browser.OpenAsync($"/console/mentorships?program={A.ProgramId}&stage=Active");

        Assert.Contains("Active: 1", page.Text);
        Assert.Contains($"/console/mentorships?program={A.ProgramId}", page.Links);
        Assert.Contains(list.Path, page.Links);
        Assert.DoesNotContain("needs a look", page.Text);
        Assert.Single(list.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_pair_that_has_not_met_for_long_is_named_there()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.MatchAsync();
        await browser.App.AdvanceAsync(TimeSpan.FromDays(22));

        var page = await browser.OpenAsync($"/console/programs/{A.ProgramId}");

        Assert.Contains("1 mentorship needs a look", page.Text);
        Assert.Contains("never met since", page.Text);
        Assert.Contains($"/console/programs/{A.ProgramId}/mentorships/{mentorship.MentorshipId}", page.Links);
    }
}
