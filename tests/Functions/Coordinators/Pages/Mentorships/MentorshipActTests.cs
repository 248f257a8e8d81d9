using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Mentorships;

/// <summary>What a coordinator does from the page of a mentorship.</summary>
public sealed class MentorshipActTests
{
    [Fact]
    public async Task A_mentorship_is_paused_and_goes_on_with_its_end_moved_by_the_break()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var (mentorship, path) = await KickOffAsync(browser);

        var paused = await browser.SendAsync(await browser.OpenAsync(path), $"{path}/pause");
        await browser.App.AdvanceAsync(TimeSpan.FromDays(10));
        var twice = await browser.Http.PostAsync($"{path}/pause", FormOf(paused), TestContext.Current.CancellationToken);
        var resumed = await browser.SendAsync(paused, $"{path}/resume");

        Assert.Contains("All its clocks stand still", paused.Done);
        Assert.Contains("Its clocks run again", resumed.Done);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Equal(mentorship.Ends.AddDays(10), (await browser.App.ReadAsync(Key.Of(mentorship))).Ends);
        Assert.Equal(2, (await browser.People.SentAsync(MailTemplate.MentorshipPaused)).Count);
        Assert.Contains(
            resumed.Document.QuerySelectorAll(".story li"),
            entry => entry.TextContent.Contains("resumed", StringComparison.Ordinal)
                && entry.TextContent.Contains("coordinator", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_mentorship_is_ended_kindly_and_once()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var (mentorship, path) = await KickOffAsync(browser);
        var page = await browser.OpenAsync(path);

        var unsaid = await browser.SendAsync(page, $"{path}/end", ("because", nameof(EndReason.Completed)));
        var ended = await browser.SendAsync(page, $"{path}/end", ("because", nameof(EndReason.Replaced)));
        var again = await browser.SendAsync(page, $"{path}/end", ("because", nameof(EndReason.Replaced)));

        Assert.Null(unsaid.Done);
        Assert.Contains("Everybody is thanked", ended.Done);
        Assert.Equal(HttpStatusCode.Conflict, again.Response.StatusCode);
        Assert.Equal(EndReason.Replaced, (await browser.App.ReadAsync(Key.Of(mentorship))).EndedBecause);
        Assert.Equal(2, (await browser.People.SentAsync(MailTemplate.EndedKindly)).Count);
        Assert.Empty((await browser.OpenAsync(path)).Document.QuerySelectorAll("main form"));
        Assert.Empty((await browser.OpenAsync("/console/mentorships?view=no-date")).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_member_is_mailed_a_new_link()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var (_, path) = await KickOffAsync(browser);

        var after = await browser.SendAsync(await browser.OpenAsync(path), $"/console/people/{ProgramDriver.Id(ProgramDriver.Mentee)}/link");

        Assert.Contains("on its way", after.Done);
        Assert.Single(await browser.People.SentAsync(MailTemplate.NewLink));
    }

    [Fact]
    public async Task The_story_is_told_in_sentences_with_the_mails_folded()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var (_, path) = await KickOffAsync(browser);

        var page = await browser.OpenAsync(path);

        Assert.Contains("started the mentorship.", page.Document.QuerySelector(".story > li")!.TextContent);
        Assert.All(
            page.Document.QuerySelectorAll(".story li").Where(entry => entry.TextContent.Contains("Mail to", StringComparison.Ordinal)),
            mail => Assert.NotNull(mail.Closest("details") ?? mail.QuerySelector("details")));
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    private static FormUrlEncodedContent FormOf(ConsolePage page) => new(
        [KeyValuePair.Create("form-token", page.Document.QuerySelector("[name=form-token]")!.GetAttribute("value")!)]);

    private static async Task<(Mentorship Mentorship, string Path)> KickOffAsync(ConsoleBrowser browser)
    {
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.KickOffAsync();
        return (mentorship, $"/console/programs/{A.ProgramId}/mentorships/{mentorship.MentorshipId}");
    }
}
