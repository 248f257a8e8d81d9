using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Work;

public sealed class WorkQueueTests
{
    [Fact]
    public async Task An_empty_console_says_where_to_begin()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        var page = await browser.OpenAsync("/console");

        Assert.Contains("/console/import", page.Links);
        Assert.Contains("/console/new-program", page.Links);
    }

    [Fact]
    public async Task A_decision_in_the_form_reaches_what_waits_and_leaves_the_queue()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var item = await browser.OpenAsync(await OpenItemAsync(browser));

        var after = await browser.SendAsync(item, item.Path, ("resolution", "Close"), ("note", "Called, no answer."));

        Assert.Contains("Decided", after.Done);
        Assert.Contains("Nothing right now", after.Text);
        Assert.Equal(EnrollmentStage.Lapsed, await browser.People.StageOfAsync("Ada"));
    }

    [Fact]
    public async Task After_a_decision_the_next_item_opens_until_the_queue_is_empty()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var first = await OpenItemAsync(browser);
        await browser.People.InviteAsync("Ben", ProgramRole.Mentee);
        await browser.People.DoAsync(browser.App.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id("Ben"), accepted: true));
        await browser.App.AdvanceAsync(TimeSpan.FromDays(22));

        var second = await browser.SendAsync(await browser.OpenAsync(first), first, ("resolution", "Close"));
        var empty = await browser.SendAsync(second, second.Path.Split('?')[0], ("resolution", "Close"));

        Assert.Contains("Ben Example", second.Text);
        Assert.Contains("Nothing right now", empty.Text);
    }

    [Fact]
    public async Task An_item_that_is_put_off_is_in_nobodys_way_until_that_morning_and_nobody_is_reminded()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var path = await OpenItemAsync(browser);
        var day = browser.App.Now.AddDays(10);

        var after = await browser.SendAsync(await browser.OpenAsync(path), $"{path}/snooze", ("until", $"{day:yyyy-MM-dd}"));
        await browser.App.AdvanceAsync(TimeSpan.FromDays(8));

        Assert.Contains("Nothing right now", after.Text);
        Assert.Contains("1 item put off", after.Text);
        var mails = await browser.App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));
        Assert.DoesNotContain(mails, mail => mail is { Template: MailTemplate.WorkItemReminder, Status: MailStatus.Sent });

        await browser.App.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.DoesNotContain("Nothing right now", (await browser.OpenAsync("/console")).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2020-01-01")]
    [InlineData("2030-01-01")]
    public async Task An_item_is_put_off_to_a_day_of_the_next_month(string day)
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var path = await OpenItemAsync(browser);

        var back = await browser.SendAsync(await browser.OpenAsync(path), $"{path}/snooze", ("until", day));

        Assert.Equal(["until"], back.WrongFields);
        Assert.Single(back.Document.QuerySelectorAll("[role=alert]"));
    }

    [Fact]
    public async Task Waiting_longer_needs_a_number_of_days()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var item = await browser.OpenAsync(await OpenItemAsync(browser));

        var back = await browser.SendAsync(item, item.Path, ("resolution", "Extend"), ("days", "400"));

        Assert.Equal(["days"], back.WrongFields);
        Assert.Single(await browser.People.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var item = await browser.OpenAsync(await OpenItemAsync(browser));

        var refused = await browser.SendAsync(item, item.Path, ("resolution", "Close"), ("form-token", "made up"));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.Response.StatusCode);
        Assert.Single(await browser.People.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_form_that_another_site_sends_changes_nothing()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var item = await browser.OpenAsync(await OpenItemAsync(browser));
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var refused = await browser.SendAsync(item, item.Path, ("resolution", "Close"));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.Response.StatusCode);
        Assert.Single(await browser.People.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task The_printed_link_opens_once()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        using var another = new HttpClient { BaseAddress = browser.App.BaseAddress };

        var answer = await another.GetAsync(browser.App.Get<OneTimeLink>().Path, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
        await browser.OpenAsync("/console");
    }

    /// <summary>Ada said yes and then fell silent through every reminder.</summary>
    /// <returns>The address that the queue gives.</returns>
    private static async Task<string> OpenItemAsync(ConsoleBrowser browser)
    {
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);
        await browser.People.DoAsync(
            browser.App.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id("Ada"), accepted: true));
        await browser.App.AdvanceAsync(TimeSpan.FromDays(21));
        var queue = await browser.OpenAsync("/console");
        Assert.Contains("Ada Example", queue.Text);
        return queue.Links.Single(link => link.StartsWith("/console/work/", StringComparison.Ordinal));
    }
}
