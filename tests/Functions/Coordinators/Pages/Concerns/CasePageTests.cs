using System.Net;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Concerns;

/// <summary>A coordinator answers what somebody confided, and the queue says no more than that there is something.</summary>
public sealed class CasePageTests
{
    private const string List = "/console/programs/growth/concerns";

    private const string Path = $"{List}/c1";

    [Fact]
    public async Task The_queue_names_nobody_and_leads_to_the_page_where_it_is_answered_and_closed()
    {
        await using var browser = await StartAsync();
        var queue = await browser.OpenAsync("/console");
        Assert.DoesNotContain("Theo", queue.Text);
        Assert.DoesNotContain("shouts", queue.Text + (await browser.OpenAsync(List)).Text);
        Assert.Equal(Path, (await browser.GetAsync("/console/work/growth/concern-c1")).Headers.Location!.ToString());

        var page = await browser.OpenAsync(Path);
        Assert.Contains("He shouts at me.", page.Text);
        var refused = await browser.SendAsync(page, $"{Path}/close");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Response.StatusCode);
        Assert.Equal(["words"], refused.WrongFields);
        page = await browser.SendAsync(page, $"{Path}/answer", ("text", "I am sorry. Let us talk."));
        Assert.Contains("Let us talk.", page.Text);
        page = await browser.SendAsync(page, $"{Path}/close");

        Assert.Equal(ConcernState.Closed, (await ConcernAsync(browser)).State);
        Assert.Contains("can open it again", page.Text);
        Assert.DoesNotContain("Settled by itself", page.Text + (await browser.OpenAsync(List)).Text);
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task An_answer_that_is_late_is_red_in_the_queue()
    {
        await using var browser = await StartAsync();

        await browser.App.AdvanceAsync(TimeSpan.FromDays(5));

        Assert.NotNull((await browser.OpenAsync("/console")).Document.QuerySelector(".badge.bad"));
        Assert.NotNull((await browser.OpenAsync(List)).Document.QuerySelector(".badge.bad"));
    }

    [Fact]
    public async Task A_pair_is_parted_kindly_and_the_concern_stays_open()
    {
        await using var browser = await StartAsync();

        await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}/part");

        var mentorship = Assert.Single(await browser.App.ListAsync<Mentorship>(Partition.Program(A.ProgramId)));
        Assert.Equal((MentorshipStage.Ended, EndReason.Replaced), (mentorship.Stage, mentorship.EndedBecause));
        Assert.Equal(ConcernState.Open, (await ConcernAsync(browser)).State);
    }

    [Fact]
    public async Task What_was_handed_over_has_its_mail_and_its_owner()
    {
        await using var browser = await StartAsync();

        var page = await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}/hand-over", ("to", "dana@example.com"));

        Assert.Contains("Handed over.", page.Text);
        Assert.Equal(("dana@example.com", 1), ((await ConcernAsync(browser)).Owner.Email, (await ConcernAsync(browser)).Keepers.Count));
    }

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.MatchAsync();
        await browser.People.DoAsync(browser.App.Get<ConcernActs>().RaiseAsync(new NewConcern(
            A.ProgramId, ProgramDriver.Id(ProgramDriver.Mentee), "c1", ConcernKind.Concern, "He shouts at me.", mentorship.MentorshipId)));
        return browser;
    }

    private static Task<Concern> ConcernAsync(ConsoleBrowser browser) => browser.App.ReadAsync(Concern.KeyOf(A.ProgramId, "c1"));
}
