using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Mentorships;

/// <summary>How a mentorship does stands in the list and on its page, with reasons of the pair.</summary>
public sealed class MentorshipHealthTests
{
    [Fact]
    public async Task Health_is_a_column_a_filter_a_view_and_a_line_of_the_page_that_names_nobody()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.KickOffAsync();
        var session = await browser.People.MeetAsync();
        var acts = browser.App.Get<SessionActs>();
        await browser.People.DoAsync(acts.FollowUpAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(ProgramDriver.Mentor), 3, summary: null));
        await browser.People.DoAsync(acts.FollowUpAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(ProgramDriver.Mentee), 1, summary: null));

        var list = await browser.OpenAsync("/console/mentorships?sort=health");
        var page = await browser.OpenAsync($"/console/programs/{A.ProgramId}/mentorships/{mentorship.MentorshipId}");

        Assert.Equal("At risk", list.Document.QuerySelector("td[data-label=Health]")!.TextContent.Trim());
        Assert.Single((await browser.OpenAsync("/console/mentorships?health=AtRisk")).Document.QuerySelectorAll("tbody tr"));
        Assert.Single((await browser.OpenAsync("/console/mentorships?view=at-risk")).Document.QuerySelectorAll("tbody tr"));
        Assert.Empty((await browser.OpenAsync("/console/mentorships?health=Good")).Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("Their answers after the last sessions are low, taken together", page.Text, StringComparison.Ordinal);
    }
}
