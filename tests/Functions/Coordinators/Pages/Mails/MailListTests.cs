using System.Net;
using System.Text;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Mails;

public sealed class MailListTests
{
    private static readonly DateTimeOffset Then = TestApp.Start;

    [Theory]
    [InlineData("", "waits today bounced failed old")]
    [InlineData("?sort=when", "old failed bounced today waits")]
    [InlineData("?view=undelivered", "bounced failed")]
    [InlineData("?view=waiting", "waits")]
    [InlineData("?view=today", "today")]
    [InlineData("?status=Failed", "failed")]
    [InlineData("?status=Queued", "waits")]
    [InlineData("?status=Sent", "today bounced old")]
    [InlineData("?template=Certificate", "old")]
    [InlineData("?template=Certificate&status=Failed", "")]
    [InlineData("?program=growth&view=waiting", "waits")]
    [InlineData("?program=no-such-program&view=waiting", "waits")]
    [InlineData("?q=ADA", "waits failed")]
    [InlineData("?q=ben@example.com", "today bounced old")]
    [InlineData("?q=ada+failed", "failed")]
    [InlineData("?q=nobody", "")]
    [InlineData("?before=no-place", "waits today bounced failed old")]
    public async Task Mails_are_found_by_view_words_program_status_and_kind(string query, string subjects)
    {
        await using var browser = await StartAsync();

        var page = await browser.OpenAsync($"/console/mails{query}");

        Assert.Equal(subjects, string.Join(' ', Subjects(page)));
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task A_row_leads_to_the_mail_and_its_receiver_and_the_page_to_the_words()
    {
        await using var browser = await StartAsync();

        var page = await browser.OpenAsync("/console/mails?view=waiting");

        Assert.Contains($"/console/programs/growth/mails/{MailId("waits")}", page.Links);
        Assert.Contains($"/console/people/{ProgramDriver.Id("Ada")}", page.Links);
        Assert.Contains("/console/gallery", page.Links);
        Assert.Contains("/console/programs/growth/wording", page.Links);
        Assert.Equal("page", page.Document.QuerySelector("nav a[href='/console/mails']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task The_mails_of_a_program_are_a_look_at_the_same_list()
    {
        await using var browser = await StartAsync();

        var answer = await browser.GetAsync("/console/programs/growth/mails");

        Assert.Equal((HttpStatusCode.SeeOther, "/console/mails?program=growth"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task What_is_older_than_one_look_reads_is_reached_by_the_next_and_nothing_is_shown_twice()
    {
        await using var browser = await StartAsync();
        for (var number = 0; number < MailReading.Most; number++)
        {
            await SaveAsync(browser.App, $"again {number:D4}", "Ben", Then.AddDays(-40));
        }

        var newest = await browser.OpenAsync("/console/mails?status=Sent");
        var older = await browser.OpenAsync(newest.Links.Single(link => link.Contains("before=", StringComparison.Ordinal)));

        Assert.Contains("Look further back", newest.Text);
        Assert.DoesNotContain("old", Subjects(newest));
        Assert.Equal("old", Subjects(older)[^1]);
        Assert.DoesNotContain("Look further back", older.Text);
        Assert.Contains("/console/mails?status=Sent", older.Links);
    }

    [Fact]
    public async Task Mails_to_somebody_who_is_searched_for_are_found_however_old()
    {
        await using var browser = await StartAsync();
        for (var number = 0; number <= MailReading.Most; number++)
        {
            await SaveAsync(browser.App, $"again {number:D4}", "Ada", Then.AddDays(-40));
        }

        var found = await browser.OpenAsync("/console/mails?q=ben+example");

        Assert.Equal(["today", "bounced", "old"], Subjects(found));
    }

    [Fact]
    public async Task What_is_listed_can_be_taken_away_as_a_file()
    {
        await using var browser = await StartAsync();

        var answer = await browser.GetAsync("/console/mails?view=undelivered&sort=when&format=csv");

        Assert.Equal(
            "\uFEFFMail,To,When,Program,Status,Delivery\r\n"
            + "failed,Ada Example,2027-01-02 09:00,Growth 2027,Failed,\r\n"
            + "bounced,Ben Example,2027-01-03 09:00,Growth 2027,Sent,Bounced (5.1.1)\r\n",
            Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        Assert.Contains("No mail yet", (await browser.OpenAsync("/console/mails")).Text);
    }

    private static IReadOnlyList<string> Subjects(ConsolePage page) =>
        [.. page.Document.QuerySelectorAll("tbody td[data-label=Mail] a").Select(link => link.TextContent)];

    // The mails of the app itself would come between.
    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync(definition => definition with
        {
            Calendar = definition.Calendar! with
            {
                RecruitmentOpens = Then.AddDays(20),
                RecruitmentCloses = Then.AddDays(40),
                MatchingOn = Then.AddDays(40),
            },
        });
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);
        await browser.People.InviteAsync("Ben", ProgramRole.Mentee);
        Assert.Empty(await browser.App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)));
        await SaveAsync(browser.App, "old", "Ben", Then.AddDays(-60), mail => mail with { Template = MailTemplate.Certificate });
        await SaveAsync(browser.App, "failed", "Ada", Then.AddDays(-2), mail => mail with { Status = MailStatus.Failed, SentAt = null });
        await SaveAsync(browser.App, "bounced", "Ben", Then.AddDays(-1), mail => mail with
        {
            Delivery = new MailDelivered(DeliveryOutcome.Bounced, Then, "5.1.1"),
        });
        await SaveAsync(browser.App, "today", "Ben", Then);
        await SaveAsync(browser.App, "waits", "Ada", Then.AddDays(1), mail => mail with { Status = MailStatus.Queued, SentAt = null });
        return browser;
    }

    private static Task SaveAsync(TestApp app, string subject, string to, DateTimeOffset at, Func<MailRecord, MailRecord>? change = null)
    {
        var mail = new MailRecord(
            A.ProgramId, MailId(subject), MailTemplate.Invitation, ProgramDriver.Id(to), MailStatus.Sent, at, SentAt: at, Subject: subject);
        return app.Store.SaveWithMailLinesAsync(new Batch().Upsert(change?.Invoke(mail) ?? mail));
    }

    private static Guid MailId(string subject) => Uuid5.Of(subject);
}
