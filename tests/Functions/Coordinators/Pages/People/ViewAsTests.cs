using System.Net;
using AngleSharp.Dom;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Goals;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Threads;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.People;

/// <summary>A coordinator sees somebody's own pages: read only, recorded, without what was written in private (R98).</summary>
public sealed class ViewAsTests
{
    private const string Secret = "a word for two";

    private static string Theo => ProgramDriver.Id(ProgramDriver.Mentee);

    private static string Path => $"/console/people/{Theo}/as";

    [Fact]
    public async Task A_persons_pages_are_seen_as_they_see_them_and_it_stands_in_their_story()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var mentorship = await StartAsync(browser);

        var home = await LookAsync(browser);
        var pair = await browser.OpenAsync(home.Links.Single(link => link.Contains("/mentorships/", StringComparison.Ordinal)));
        var person = await browser.OpenAsync($"/console/people/{Theo}");

        ConsolePage[] pages = [home, pair];
        Assert.Equal("Hello Theo", home.Title);
        Assert.Equal("You and Maya", pair.Title);
        Assert.Equal($"{Path}/{A.ProgramId}/mentorships/{mentorship.MentorshipId}", pair.Path);
        Assert.All(pages, page => Assert.Contains("You see this as Theo sees it; nothing can be changed here.", page.Text));
        Assert.All(pages, page => Assert.Contains($"/console/people/{Theo}", page.Links));
        Assert.Contains("A coordinator (local) looked at the pages of Theo Example as they see them.", person.Text);
        PageRules.Check(new SeenPage(home.Response.StatusCode, home.Path, home.Document, home.Response));
        PageRules.Check(new SeenPage(pair.Response.StatusCode, pair.Path, pair.Document, pair.Response));
    }

    [Fact]
    public async Task Nothing_can_be_sent_from_there_nobody_is_let_in_and_links_lead_no_further()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await StartAsync(browser);

        var home = await LookAsync(browser);
        var pair = await browser.OpenAsync(home.Links.Single(link => link.Contains("/mentorships/", StringComparison.Ordinal)));

        foreach (var page in (ConsolePage[])[home, pair])
        {
            Assert.Empty(page.Document.QuerySelectorAll("form, button, input"));
            Assert.All(page.Links.Where(link => link != "#content"), link => Assert.StartsWith($"/console/people/{Theo}", link, StringComparison.Ordinal));
            Assert.False(page.Response.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/m")).StatusCode);
    }

    [Fact]
    public async Task What_people_wrote_and_who_answered_is_hidden_and_says_so()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var mentorship = await StartAsync(browser);
        await browser.People.DoAsync(browser.App.Get<GoalActs>().AddAsync(
            new MentorshipKey(A.ProgramId, mentorship.MentorshipId),
            Theo,
            "g1",
            new GoalWords(Secret, $"{Secret}, seen", Secret, Secret, new DateOnly(2027, 7, 1))));
        await browser.App.Get<ThreadActs>().SayAsync(
            new ThreadPlace(A.ProgramId, mentorship.MentorshipId), Theo, [new SaidLine($"{Guid.NewGuid()}", Secret)]);
        var planned = (await browser.App.ListAsync<Session>(mentorship.Partition)).Single();
        await browser.People.DoAsync(browser.App.Get<SessionActs>().SetAgendaAsync(A.ProgramId, planned.SessionId, Theo, Secret));
        var held = await browser.People.MeetAsync();
        await browser.People.DoAsync(browser.App.Get<SessionActs>().FollowUpAsync(A.ProgramId, held.SessionId, Theo, 2, Secret));

        var home = await LookAsync(browser);
        var pair = await browser.OpenAsync($"{Path}/{A.ProgramId}/mentorships/{mentorship.MentorshipId}");

        ConsolePage[] pages = [home, pair];
        Assert.All(pages, page => Assert.DoesNotContain(Secret, page.Text));
        Assert.All(pages, page => Assert.DoesNotContain("How was your last session?", page.Text));
        Assert.DoesNotContain("Cooking", pair.Text);
        Assert.DoesNotContain("stays between us", pair.Text);
        Assert.Equal(
            Enumerable.Repeat("Hidden from coordinators", 7),
            pair.Document.QuerySelectorAll(".badge").Select(badge => badge.Text()).Where(text => text.StartsWith("Hidden", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_address_alone_leads_to_the_button_and_so_does_one_that_is_half_an_hour_old()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await StartAsync(browser);

        var before = await browser.GetAsync(Path);
        await LookAsync(browser);
        var during = await browser.GetAsync(Path);
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(30));
        var after = await browser.GetAsync(Path);

        Assert.Equal((HttpStatusCode.SeeOther, $"/console/people/{Theo}"), (before.StatusCode, before.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.OK, during.StatusCode);
        Assert.Equal((HttpStatusCode.SeeOther, $"/console/people/{Theo}"), (after.StatusCode, after.Headers.Location?.ToString()));
        var seen = (await browser.App.ListAsync<LedgerEntry>(Partition.Person(Theo))).Where(entry => entry.Decision == DecisionName.PersonViewedAs.Name);
        Assert.Equal("coordinator:local", Assert.Single(seen).Actor);
    }

    [Fact]
    public async Task Who_has_looked_at_one_person_has_not_looked_at_another()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await StartAsync(browser);
        await LookAsync(browser);

        var maya = ProgramDriver.Id(ProgramDriver.Mentor);

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync($"/console/people/{maya}/as")).StatusCode);
    }

    [Fact]
    public async Task Who_has_left_has_no_pages_and_no_button()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await StartAsync(browser);
        var person = await browser.OpenAsync($"/console/people/{Theo}");
        await browser.App.Get<PersonActs>().SaveAsync(Theo, known => known! with { Standing = Standing.Left }, "test", DecisionName.PersonUpdated);

        var refused = await browser.SendAsync(person, Path);

        Assert.Equal(HttpStatusCode.NotFound, refused.Response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Path)).StatusCode);
        Assert.DoesNotContain(
            Path, (await browser.OpenAsync($"/console/people/{Theo}")).Document.Forms.Select(form => form.GetAttribute("action")));
    }

    private static async Task<ConsolePage> LookAsync(ConsoleBrowser browser) =>
        await browser.SendAsync(await browser.OpenAsync($"/console/people/{Theo}"), Path);

    private static async Task<Mentorship> StartAsync(ConsoleBrowser browser)
    {
        await browser.People.StartProgramAsync();
        return await browser.People.KickOffAsync();
    }
}
