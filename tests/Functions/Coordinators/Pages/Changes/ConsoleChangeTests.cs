using System.Net;
using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Changes;

/// <summary>A coordinator changes a program while it runs, looks at its versions, stops it, and repeats it.</summary>
public sealed class ConsoleChangeTests
{
    private const string Program = "/console/programs/growth";
    private const string Draft = "change-growth";
    private const string Change = $"{Program}/change/{Draft}";

    [Fact]
    public async Task A_change_is_begun_looked_at_pair_by_pair_and_let_count()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var pair = await browser.People.KickOffAsync();
        var begun = await browser.SendAsync(await browser.OpenAsync($"{Program}/versions"), $"{Program}/change");
        Assert.StartsWith($"/console/drafts/{Draft}/", begun.Path, StringComparison.Ordinal);
        await EditAsync(browser, calendar => calendar with { Ends = calendar.Ends!.Value.AddDays(30) });

        var page = await browser.OpenAsync(Change);
        Assert.Contains("1 pair signed something else and is asked", page.Text);
        Assert.Contains("Maya Example", page.Text);
        page = await browser.SendAsync(page, $"{Change}#pairs", ("act", "stay"));
        Assert.Equal(
            PairChoice.Stays, (await browser.App.ReadAsync(ChangeChoice.KeyOf(A.ProgramId, 1, pair.MentorshipId))).Choice);
        var counted = await browser.SendAsync(page, $"{Change}#count", ("act", "count"));

        Assert.Contains("The program has changed.", counted.Done);
        Assert.Null((await browser.App.ReadAsync(Key.Of(pair))).Change);
        Assert.Equal(1, (await browser.App.ReadAsync(Key.Of(pair))).Terms!.Kept);
        Assert.Empty(await browser.App.ListAsync<ChangeChoice>(Partition.Program(A.ProgramId)));
        Assert.Contains("Version 2", (await browser.OpenAsync($"{Program}/versions")).Text);
        Assert.Contains("keeps version 1", (await browser.OpenAsync($"{Program}/mentorships/{pair.MentorshipId}")).Text);
    }

    [Fact]
    public async Task A_change_that_changes_nothing_and_one_that_somebody_else_was_faster_with_are_said_so()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.SendAsync(await browser.OpenAsync($"{Program}/versions"), $"{Program}/change");
        Assert.Contains("Nothing would change", (await browser.OpenAsync(Change, HttpStatusCode.UnprocessableEntity)).Text);

        await EditAsync(browser, calendar => calendar with { Ends = calendar.Ends!.Value.AddDays(30) });
        Assert.Null((await browser.App.Get<EventActs>().ChangeAsync(
            A.ProgramId, ProgramMomentKind.MidpointEvent, new EventChange(browser.App.Now.AddDays(90)), "coordinator:dana")).Refusal);

        var stale = await browser.OpenAsync(Change, HttpStatusCode.Conflict);
        Assert.Contains("Somebody else has changed the program since", stale.Text);
        Assert.StartsWith("/console/drafts/", (await browser.SendAsync(stale, $"{Program}/change")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_hands_over_sees_what_is_open_before_it_counts()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.MatchAsync();
        await browser.App.AdvanceAsync(TimeSpan.FromDays(11));
        await browser.SendAsync(await browser.OpenAsync($"{Program}/versions"), $"{Program}/change");
        await browser.App.Get<DraftActs>().EditAsync(
            Draft, known => known with { Coordinators = [new Coordinator("Kim Newcomer", "kim@example.com")] }, ChangeDriver.Robin);

        var page = await browser.OpenAsync(Change);

        Assert.Contains("Kim Newcomer gets every mail", page.Text);
        Assert.Contains("1 work item is open", page.Text);
    }

    [Fact]
    public async Task A_program_is_stopped_with_words_and_repeated_with_its_figures_beside_the_form()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.JoinAsync("Noor", ProgramRole.Mentor);

        var stopped = await browser.SendAsync(
            await browser.OpenAsync($"{Program}/stop"), $"{Program}/stop", ("words-en", "Thank you all."), ("words-fr", ""));
        Assert.Contains("The program is stopped.", stopped.Done);
        Assert.Equal(ProgramStatus.Stopped, (await browser.App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))).Status);
        await browser.App.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Single(await browser.App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)), mail => mail.Template is MailTemplate.UnmatchedFarewell);

        var step = await browser.SendAsync(await browser.OpenAsync($"{Program}/versions"), $"{Program}/repeat");
        Assert.Contains("What was before: Growth 2027", step.Text);
        var draft = Assert.Single(await browser.App.ListAsync<ProgramDraft>(Partition.Organization));
        Assert.Equal((A.ProgramId, DraftPurpose.Repeat), (draft.Definition.RepeatOf!, draft.Purpose));
        Assert.True(draft.Definition.Calendar!.RecruitmentOpens > browser.App.Now);
    }

    private static async Task EditAsync(ConsoleBrowser browser, Func<ProgramCalendar, ProgramCalendar> edit) => Assert.Null(
        (await browser.App.Get<DraftActs>().EditAsync(Draft, known => known with { Calendar = edit(known.Calendar!) }, ChangeDriver.Robin)).Refusal);
}
