using System.Net;
using AngleSharp.Dom;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Hr;

public sealed class HrPageTests
{
    private const string Nia = """, "givenName": "Nia", "familyName": "New", "email": "nia@example.com" """;

    private readonly StubHrisDirectory directory = new();

    [Fact]
    public async Task The_events_of_several_systems_stand_there_the_newest_first_with_what_each_led_to()
    {
        await using var browser = await StartAsync();
        var hris = new HrisDriver(browser.App);
        await hris.SendAsync(hris.Event("person.hired", "Nia", Nia), "evt_1");
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(1));
        await hris.SendTogetherAsync(hris.EmployeeWhoLeft("Nia"));
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(1));

        var page = await browser.OpenAsync("/console/hr");

        Assert.Equal(["Works", "Works"], page.Document.QuerySelectorAll(".card .badge").Select(badge => badge.Text()));
        var rows = Rows(page);
        Assert.Equal(2, rows.Count);
        Assert.Contains("bamboohr", rows[0], StringComparison.Ordinal);
        Assert.Contains("Nia New Taken in Left Everything they take part in ends kindly. Done", rows[0], StringComparison.Ordinal);
        Assert.Contains("Nia New Taken in Hired Programs that invite at “Hired” invite them. Done", rows[1], StringComparison.Ordinal);
        Assert.Single(Rows(await browser.OpenAsync("/console/hr?connection=people")));
    }

    [Fact]
    public async Task The_page_is_between_mails_and_settings()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        var page = await browser.OpenAsync("/console/hr");

        var menu = page.Document.QuerySelectorAll("nav a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(["/console/mails", "/console/hr", "/console/settings"], menu.SkipWhile(href => href != "/console/mails").Take(3));
        Assert.Contains("No HR system is connected.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_says_for_what()
    {
        await using var browser = await StartAsync();
        var hris = new HrisDriver(browser.App);
        await browser.People.StartProgramAsync();
        await hris.SendAsync(hris.Event("person.hired", "Lea", """, "givenName": "Lea", "familyName": "Late" """), "evt_1");
        await hris.SendAsync(hris.Event("person.left", "Nia", effectiveAt: browser.App.Now.AddDays(20)), "evt_2");
        await browser.App.Store.WriteAsync(
            new Batch().Create(new TurningPointReached(A.Id("Lea"), TurningPoint.BackFromLeave, browser.App.Now, "hris:people")),
            TestContext.Current.CancellationToken);
        await browser.App.SettleAsync();

        var page = await browser.OpenAsync("/console/hr");

        var waits = page.Document.QuerySelectorAll("main ul:not(.links) > li").Select(Words).ToList();
        Assert.Contains(waits, line => line.Contains("Late Lea The turning point “Hired” waits for a mail address.", StringComparison.Ordinal));
        Assert.Contains(waits, line => line.Contains("leaves on", StringComparison.Ordinal) && line.Contains("Jan 24, 2027", StringComparison.Ordinal));
        Assert.Contains(
            waits, line => line.Contains("The turning point “Back from leave” waits for a program that invites at it.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_look_up_that_fails_at_the_start_stands_on_the_page_and_the_app_runs()
    {
        directory.Failure = "Response status code does not indicate success: 401 (Unauthorized).";
        await using var browser = await StartAsync();
        await browser.App.AdvanceAsync(TimeSpan.FromHours(1));

        var page = await browser.OpenAsync("/console/hr");

        Assert.Contains("Look-up fails", page.Text, StringComparison.Ordinal);
        Assert.Contains("401 (Unauthorized)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_failed_is_taken_in_again_at_a_click()
    {
        await using var browser = await StartAsync();
        await FailAsync(browser);
        directory.Failure = null;
        directory.People["7"] = new HrisFields("Ida", "Old", "ida@example.com", Employment: EmploymentState.Active);

        var page = await browser.OpenAsync("/console/hr?view=failed");
        Assert.Contains("The system is down.", Assert.Single(Rows(page)), StringComparison.Ordinal);
        var action = page.Document.QuerySelectorAll("form").Select(form => form.GetAttribute("action")!).Single(path => path.Contains("/events/"));
        var after = await browser.SendAsync(page, action);

        Assert.StartsWith("The event is taken in once more.", after.Done?.Trim(), StringComparison.Ordinal);
        Assert.Contains("Ida Old Taken in", Assert.Single(Rows(await browser.OpenAsync("/console/hr?connection=bamboohr"))), StringComparison.Ordinal);
        Assert.Empty(Rows(await browser.OpenAsync("/console/hr?view=failed")));
    }

    [Fact]
    public async Task A_connection_that_fails_leads_to_its_work_item_and_that_back_to_the_page()
    {
        await using var browser = await StartAsync();
        await FailAsync(browser);

        var page = await browser.OpenAsync("/console/hr");
        Assert.Contains("1 event could not be taken in", page.Text, StringComparison.Ordinal);
        var item = await browser.OpenAsync(page.Links.First(link => link.StartsWith("/console/work/", StringComparison.Ordinal)));

        Assert.Equal("HR connection failed", item.Title);
        Assert.Contains("/console/hr", item.Links.Where(link => link == "/console/hr").Skip(1));
        Assert.Contains("Takes in again everything that could not be taken in.", item.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_since_a_day_is_taken_in_again_and_a_wrong_day_is_named()
    {
        await using var browser = await StartAsync();
        var hris = new HrisDriver(browser.App);
        await hris.SendAsync(hris.Event("person.hired", "Nia", Nia), "evt_1");
        await browser.App.SettleAsync();
        var page = await browser.OpenAsync("/console/hr");

        var wrong = await browser.SendAsync(page, "/console/hr/replay", ("connection", "people"), ("since", "2030-01-01"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "since"), (wrong.Response.StatusCode, Assert.Single(wrong.WrongFields)));

        var right = await browser.SendAsync(page, "/console/hr/replay", ("connection", "people"), ("since", "2027-01-04"));
        Assert.StartsWith("Everything since that day is taken in once more", right.Done?.Trim(), StringComparison.Ordinal);
        var again = Assert.Single(Rows(await browser.OpenAsync("/console/hr")));
        Assert.Contains("Hired Programs that invite", again, StringComparison.Ordinal);
        Assert.Contains("Taken in again 1 time", again, StringComparison.Ordinal);
    }

    private Task<ConsoleBrowser> StartAsync() => ConsoleBrowser.StartAsync(
        services => services.AddSingleton<IHrisDirectory>(directory), [.. HrisDriver.Connection, .. HrisDriver.BambooConnection]);

    private async Task FailAsync(ConsoleBrowser browser)
    {
        directory.Failure = "The system is down.";
        await new HrisDriver(browser.App).SendThinAsync("7");
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(10));
    }

    private static List<string> Rows(ConsolePage page) => [.. page.Document.QuerySelectorAll("table.list tbody tr").Select(Words)];

    // Parts of a line that stand in elements of their own have no blank between them.
    private static string Words(IElement element) =>
        string.Join(' ', element.Descendants<IText>().Select(text => text.Data.Trim()).Where(text => text.Length > 0));
}
