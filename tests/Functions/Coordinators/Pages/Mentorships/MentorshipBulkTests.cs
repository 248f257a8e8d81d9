using System.Net;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Mentorships;

/// <summary>One act on several mentorships: looked at, then done, without a script.</summary>
public sealed class MentorshipBulkTests
{
    private const string List = "/console/mentorships";
    private const string Check = "/console/mentorships/check";
    private const string Do = "/console/mentorships/do";

    [Fact]
    public async Task Those_that_are_chosen_are_looked_at_before_anything_is_done_and_then_paused_and_told()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var (mentorship, key) = await KickOffAsync(browser);

        var check = await browser.SendAsync(await browser.OpenAsync($"{List}?program=growth"), Check, ("chosen", key), ("act", "Pause"));

        Assert.Equal("Pause 1 mentorship?", check.Title);
        Assert.Contains("Maya Example and Theo Example", check.Document.QuerySelector("tbody")!.TextContent);
        Assert.Null((await browser.App.ReadAsync(Key.Of(mentorship))).PausedAt);
        PageRules.Check(new SeenPage(check.Response.StatusCode, check.Path, check.Document, check.Response));

        var done = await browser.SendAsync(check, Do);

        Assert.Contains("All their clocks stand still", done.Done);
        Assert.StartsWith($"{List}?program=growth", done.Path);
        Assert.Equal(browser.App.Now, (await browser.App.ReadAsync(Key.Of(mentorship))).PausedAt);
        Assert.Equal(2, (await browser.People.SentAsync(MailTemplate.MentorshipPaused)).Count);
    }

    [Fact]
    public async Task Done_again_it_changes_nothing_and_says_for_whom_and_why()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var (mentorship, key) = await KickOffAsync(browser);
        var check = await browser.SendAsync(await browser.OpenAsync(List), Check, ("chosen", key), ("act", "Pause"));
        await browser.SendAsync(check, Do);
        await browser.App.AdvanceAsync(TimeSpan.FromDays(1));
        var before = await StateAsync(browser, mentorship);

        var again = await browser.SendAsync(check, Do);

        Assert.Equal(HttpStatusCode.Conflict, again.Response.StatusCode);
        Assert.Equal("1 mentorship stays as it is", again.Title);
        Assert.Contains("Maya Example and Theo Example", again.Document.QuerySelector("tbody")!.TextContent);
        Assert.Contains("It is paused already.", again.Text);
        Assert.Equal(before, await StateAsync(browser, mentorship));
        PageRules.Check(new SeenPage(again.Response.StatusCode, again.Path, again.Document, again.Response));
    }

    [Fact]
    public async Task What_would_not_change_is_said_before_and_has_no_button()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var (_, key) = await KickOffAsync(browser);

        var check = await browser.SendAsync(await browser.OpenAsync(List), Check, ("chosen", key), ("chosen", "growth/none-such"), ("act", "Resume"));

        Assert.Equal("Nothing to change", check.Title);
        Assert.Contains("It is not paused.", check.Text);
        Assert.Empty(check.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task They_go_on_with_their_end_moved_by_the_break()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var (mentorship, key) = await KickOffAsync(browser);
        await ActAsync(browser, key, "Pause");
        await browser.App.AdvanceAsync(TimeSpan.FromDays(10));

        var done = await ActAsync(browser, key, "Resume");

        Assert.Contains("Their clocks run again", done.Done);
        Assert.Equal(mentorship.Ends.AddDays(10), (await browser.App.ReadAsync(Key.Of(mentorship))).Ends);
    }

    [Fact]
    public async Task To_end_them_takes_a_reason_and_they_end_kindly_and_once()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var (mentorship, key) = await KickOffAsync(browser);
        var list = await browser.OpenAsync(List);

        var unsaid = await browser.SendAsync(list, Check, ("chosen", key), ("act", "End"));
        var done = await ActAsync(browser, key, "End", nameof(EndReason.Silence));
        var again = await browser.SendAsync(list, Check, ("chosen", key), ("act", "End"), ("because", nameof(EndReason.Silence)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Response.StatusCode);
        Assert.Equal(["because"], unsaid.WrongFields);
        Assert.NotNull(unsaid.Document.QuerySelector($"input[value='{key}'][checked]"));
        Assert.Contains("Everybody is thanked", done.Done);
        Assert.Equal(EndReason.Silence, (await browser.App.ReadAsync(Key.Of(mentorship))).EndedBecause);
        Assert.Equal(2, (await browser.People.SentAsync(MailTemplate.EndedKindly)).Count);
        Assert.Contains("It is over.", again.Text);
        Assert.Null((await browser.OpenAsync(List)).Document.QuerySelector($"input[value='{key}']"));
    }

    [Fact]
    public async Task Nothing_chosen_and_nothing_to_do_come_back_as_errors()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await KickOffAsync(browser);

        var nothing = await browser.SendAsync(await browser.OpenAsync(List), Check, ("act", "Dance"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Response.StatusCode);
        Assert.Contains("choose at least one", nothing.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["act"], nothing.WrongFields);
        Assert.Equal(List, (await browser.GetAsync(Check)).Headers.Location!.ToString());
        Assert.Equal(List, (await browser.GetAsync(Do)).Headers.Location!.ToString());
    }

    private static async Task<ConsolePage> ActAsync(ConsoleBrowser browser, string key, string act, string because = "") =>
        await browser.SendAsync(
            await browser.SendAsync(await browser.OpenAsync(List), Check, ("chosen", key), ("act", act), ("because", because)), Do);

    private static async Task<(DateTimeOffset? PausedAt, int Decisions)> StateAsync(ConsoleBrowser browser, Mentorship mentorship) => (
        (await browser.App.ReadAsync(Key.Of(mentorship))).PausedAt,
        (await browser.App.ListAsync<LedgerEntry>(mentorship.Partition)).Count);

    private static async Task<(Mentorship Mentorship, string Key)> KickOffAsync(ConsoleBrowser browser)
    {
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.KickOffAsync();
        return (mentorship, $"{A.ProgramId}/{mentorship.MentorshipId}");
    }
}
