using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Pilots;

/// <summary>A coordinator reads what a pilot has come to, writes down what they learned, and decides.</summary>
public sealed class PilotPageTests
{
    private const string Program = "/console/programs/growth";
    private const string Report = $"{Program}/pilot";
    private const string LookBack = $"{Program}/retrospective";

    [Fact]
    public async Task A_pilot_goes_from_its_report_to_the_decision_to_change_and_to_a_draft_that_carries_the_lessons()
    {
        await using var browser = await StartAsync();
        var kept = await browser.SendAsync(await browser.OpenAsync(LookBack), $"{LookBack}/lessons", ("text", "Invite a week earlier."), ("next", "yes"));
        Assert.Contains("The lesson is kept.", kept.Done);
        await browser.App.AdvanceToAsync(TestApp.Start.AddDays(50));

        var item = Assert.Single(await browser.People.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.PilotDecision);
        Assert.Contains(Report, (await browser.OpenAsync($"/console/work/growth/{item.Key}")).Links);
        Assert.Contains("This is a pilot: at most 12 people", (await browser.OpenAsync(Program)).Text);
        var page = await browser.OpenAsync(Report);
        Assert.Contains("Undecided", page.Text);
        var wrong = await browser.SendAsync(page, Report, ("choice", "Change"), ("reasons", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Response.StatusCode);
        Assert.Equal(["reasons"], wrong.WrongFields);

        var step = await browser.SendAsync(wrong, Report, ("reasons", "Sessions were too long."));

        Assert.StartsWith("/console/drafts/", step.Path, StringComparison.Ordinal);
        Assert.Contains("What was before: Growth 2027", step.Text);
        var draft = Assert.Single(await browser.App.ListAsync<ProgramDraft>(Partition.Organization));
        Assert.Equal((A.ProgramId, false), (draft.Definition.RepeatOf!, draft.Definition.Pilot));
        Assert.Equal("Sessions were too long.\nInvite a week earlier.", draft.Definition.Before!.Lessons);
        var decided = await browser.OpenAsync(Report);
        Assert.Contains("It comes again, otherwise", decided.Text);
        Assert.Contains("Sessions were too long.", decided.Text);
        Assert.DoesNotContain(await browser.People.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.PilotDecision);
    }

    [Fact]
    public async Task Stopping_says_goodbye_in_the_words_of_the_form()
    {
        await using var browser = await StartAsync();

        var stopped = await browser.SendAsync(
            await browser.OpenAsync(Report), Report, ("choice", "Stop"), ("reasons", "Nobody met."), ("words-en", "Thank you all."));

        Assert.Contains("It stops", stopped.Text);
        Assert.Equal(ProgramStatus.Stopped, (await browser.App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))).Status);
    }

    [Fact]
    public async Task A_lesson_is_left_to_this_program_and_deleted()
    {
        await using var browser = await StartAsync();
        var page = await browser.SendAsync(await browser.OpenAsync(LookBack), $"{LookBack}/lessons", ("text", "Invite a week earlier."), ("next", "yes"));
        var lesson = Assert.Single(await browser.App.ListAsync<ProgramLesson>(Partition.Program(A.ProgramId)));

        page = await browser.SendAsync(page, $"{LookBack}/lessons/{lesson.LessonId}/mark");
        Assert.False((await browser.App.ReadAsync(Key.Of(lesson))).IsForNext);
        page = await browser.SendAsync(page, $"{LookBack}/lessons/{lesson.LessonId}/remove");

        Assert.Contains("Nothing is written down yet.", page.Text);
        var wrong = await browser.SendAsync(page, $"{LookBack}/lessons", ("text", " "));
        Assert.Equal(["text"], wrong.WrongFields);
    }

    [Fact]
    public async Task A_program_that_is_no_pilot_has_no_report()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();

        await browser.OpenAsync(Report, HttpStatusCode.NotFound);
        Assert.DoesNotContain(Report, (await browser.OpenAsync(Program)).Links);
    }

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync(TestApp.With(nameof(SendDigests)));
        await browser.People.StartProgramAsync(program => program with
        {
            Pilot = true,
            SizeCap = 12,
            Calendar = program.Calendar! with { Ends = TestApp.Start.AddDays(56) },
        });
        await browser.People.JoinAsync("Ada", ProgramRole.Mentor);
        return browser;
    }
}
