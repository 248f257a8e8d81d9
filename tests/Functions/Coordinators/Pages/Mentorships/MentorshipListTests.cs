using System.Text;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Mentorships;

public sealed class MentorshipListTests
{
    private static readonly string[] Everything = ["", "silent", "no-date", "unsigned", "uneasy"];

    [Fact]
    public async Task A_pair_that_has_not_signed_has_no_date_and_after_three_weeks_it_is_silent()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.MatchAsync();

        Assert.Equal(["", "no-date", "unsigned"], await ViewsAsync(browser));
        await browser.App.AdvanceAsync(TimeSpan.FromDays(22));
        Assert.Equal(["", "silent", "no-date", "unsigned"], await ViewsAsync(browser));
    }

    [Fact]
    public async Task What_people_decide_about_sessions_stands_in_the_list_at_once()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.KickOffAsync();
        var planned = Assert.Single(await browser.App.ListAsync<Session>(mentorship.Partition));
        Assert.Equal((planned.StartsAt, null, 0), Dates(await LineAsync(browser.App, mentorship)));

        var moved = planned.StartsAt.AddDays(1);
        var acts = browser.App.Get<SessionActs>();
        await browser.People.DoAsync(acts.MoveAsync(A.ProgramId, planned.SessionId, ProgramDriver.Id(ProgramDriver.Mentor), moved));
        Assert.Equal((moved, null, 0), Dates(await LineAsync(browser.App, mentorship)));

        await browser.People.MeetAsync();
        var met = await LineAsync(browser.App, mentorship);
        Assert.Equal((moved, 1), (met.LastMetAt, met.SessionsHeld));
        Assert.True(met.NextSessionAt > moved);
        Assert.Equal([""], await ViewsAsync(browser));
    }

    [Fact]
    public async Task Ease_is_shown_once_two_have_answered_and_never_by_person()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.KickOffAsync();
        var session = await browser.People.MeetAsync();
        var acts = browser.App.Get<SessionActs>();

        await browser.People.DoAsync(acts.FollowUpAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(ProgramDriver.Mentor), 1, "a secret"));
        var one = await browser.OpenAsync("/console/mentorships");
        await browser.People.DoAsync(acts.FollowUpAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(ProgramDriver.Mentee), 4, summary: null));
        var both = await browser.OpenAsync("/console/mentorships");

        Assert.Equal("", Ease(one));
        Assert.Equal("2.5", Ease(both));
        Assert.DoesNotContain("a secret", both.Text);
        Assert.Equal(["", "uneasy"], await ViewsAsync(browser));
    }

    [Theory]
    [InlineData("?q=maya", 1)]
    [InlineData("?q=nobody", 0)]
    [InlineData("?program=growth&stage=Kickoff", 1)]
    [InlineData("?stage=Closed", 0)]
    [InlineData("?program=no-such-program", 1)]
    public async Task The_list_is_narrowed_by_words_program_and_stage(string query, int rows)
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.MatchAsync();

        var page = await browser.OpenAsync($"/console/mentorships{query}");

        Assert.Equal(rows, page.Document.QuerySelectorAll("tbody tr").Length);
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
        foreach (var sorting in page.Links.Where(link => link.Contains("sort=", StringComparison.Ordinal)))
        {
            Assert.Equal(rows, (await browser.OpenAsync(sorting)).Document.QuerySelectorAll("tbody tr").Length);
        }
    }

    [Fact]
    public async Task The_file_says_dates_as_spreadsheets_read_them()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.KickOffAsync();

        var answer = await browser.GetAsync("/console/mentorships?format=csv");

        Assert.Equal(
            "\uFEFFPeople,Program,Stage,Last met,Next session,Sessions held,Ease,Health\r\n" +
            "Maya Example and Theo Example,Growth 2027,Active,,2027-02-11,0,,Not known\r\n",
            Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        Assert.Contains("There is no mentorship yet", (await browser.OpenAsync("/console/mentorships")).Text);
    }

    private static (DateTimeOffset? Next, DateTimeOffset? Last, int Held) Dates(MentorshipLine line) => (line.NextSessionAt, line.LastMetAt, line.SessionsHeld);

    private static Task<MentorshipLine> LineAsync(TestApp app, Mentorship mentorship) =>
        app.ReadAsync(MentorshipLine.KeyOf(mentorship.ProgramId, mentorship.MentorshipId));

    private static string Ease(ConsolePage page) => page.Document.QuerySelector("td[data-label=Ease]")!.TextContent.Trim();

    // Those that hold the one pair.
    private static async Task<IReadOnlyList<string>> ViewsAsync(ConsoleBrowser browser)
    {
        var holding = new List<string>();
        foreach (var view in Everything)
        {
            if ((await browser.OpenAsync($"/console/mentorships?view={view}")).Document.QuerySelector("tbody tr") is not null)
            {
                holding.Add(view);
            }
        }

        return holding;
    }
}
