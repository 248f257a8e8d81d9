using System.Globalization;
using System.Net;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Pages.Drafts;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Drafts;

/// <summary>A program is set up in steps, each of which is saved as far as it is written.</summary>
public sealed class SetUpStepsTests
{
    [Fact]
    public async Task From_a_template_a_program_is_made_with_two_steps_filled_in()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);

        var overview = await setUp.FilledAsync(ProgramTemplate.WomenInLeadership);
        var created = await setUp.CreateAsync(overview);
        var started = await browser.SendAsync(created, "/console/programs/women-in-lead/start");

        Assert.DoesNotContain("still missing", overview.Text);
        Assert.StartsWith("Women in lead", created.Title);
        Assert.Contains("Started", started.Done);
        var program = await browser.App.ReadAsync(MentoringProgram.KeyOf("women-in-lead"));
        Assert.Equal(ProgramTemplate.WomenInLeadership, program.Template);
        Assert.Equal(StructureLevel.Formal, program.Level);
        Assert.Contains("Nothing is being written", (await browser.OpenAsync("/console/drafts")).Text);
    }

    [Fact]
    public async Task The_overview_says_how_many_places_people_have_who_is_asked_before_and_how_long_a_short_list_is()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var matching = await setUp.OpenAsync(await setUp.BeginAsync(), DraftStep.Matching);
        Assert.DoesNotContain("People on a short list", (await setUp.OpenAsync(matching, DraftStep.Overview)).Text);

        var next = await setUp.NextAsync(matching, ("asksBefore", "Both"), ("shortlist", "3"), ("menteesPerMentor", "4"), ("mentorsPerMentee", "2"));
        var overview = await setUp.OpenAsync(next, DraftStep.Overview);

        Assert.Equal("3", Fact("People on a short list"));
        Assert.Equal("4", Fact("Mentees a mentor may have at once"));
        Assert.Equal("2", Fact("Mentors a mentee may have at once"));

        string Fact(string name) =>
            overview.Document.QuerySelectorAll("dt").Single(term => term.TextContent == name).NextElementSibling!.TextContent.Trim();
    }

    [Theory]
    [InlineData(ProgramTemplate.FirstHundredDays)]
    [InlineData(ProgramTemplate.ReverseMentoring)]
    [InlineData(ProgramTemplate.CrossSite)]
    public async Task Next_after_next_leads_through_every_step_to_the_overview(ProgramTemplate template)
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var page = await setUp.NextAsync(await setUp.BeginAsync(template), SetUpDriver.Basics);
        page = await setUp.NextAsync(await setUp.NextAsync(page), SetUpDriver.Coordinator);

        for (var step = DraftStep.Calendar; step < DraftStep.Overview; step++)
        {
            Assert.Contains($"/{step.ToString().ToLowerInvariant()}", page.Path);
            var before = await setUp.DefinitionAsync(page);
            page = await setUp.NextAsync(page);
            Assert.Equal(HttpStatusCode.OK, page.Response.StatusCode);
            Assert.Equal(before.Policy, (await setUp.DefinitionAsync(page)).Policy);
        }

        Assert.EndsWith("/overview", page.Path);
        Assert.DoesNotContain("still missing", page.Text);
    }

    [Fact]
    public async Task A_step_that_is_left_unfinished_keeps_what_was_typed_and_the_overview_leads_back_to_it()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var basics = await setUp.BeginAsync();

        var wrong = await setUp.NextAsync(basics, ("name", "Women in lead"), ("programId", "Women In Lead"));
        var overview = await setUp.OpenAsync(wrong, DraftStep.Overview);
        var back = await browser.OpenAsync(overview.Links.First(link => link.EndsWith("/basics?check=yes", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Response.StatusCode);
        Assert.Equal(["programId"], wrong.WrongFields);
        Assert.Equal("Women in lead", (await setUp.DefinitionAsync(overview)).Name);
        Assert.Contains("still missing", overview.Text);
        Assert.Equal(["programId"], back.WrongFields);
    }

    [Fact]
    public async Task What_cannot_be_read_keeps_the_form_and_the_rest_is_saved()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var calendar = await setUp.OpenAsync(await setUp.BeginAsync(), DraftStep.Calendar);
        var before = (await setUp.DefinitionAsync(calendar)).Calendar!;

        var back = await setUp.SaveAsync(calendar, "matching", ("recruitmentOpens", "soon"), ("midpointEvent", ""));

        Assert.Equal(["recruitmentOpens"], back.WrongFields);
        Assert.Contains("value=\"soon\"", back.Document.Body!.InnerHtml);
        Assert.Equal(before with { MidpointEvent = null }, (await setUp.DefinitionAsync(back)).Calendar);
    }

    [Fact]
    public async Task Rows_are_added_and_taken_away_without_a_script()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var objectives = await setUp.OpenAsync(await setUp.BeginAsync(), DraftStep.Objectives);

        var more = await setUp.SaveAsync(
            objectives,
            "more",
            ("objective1-text", "Ease the move"),
            ("objective1-measure", "sessions"),
            ("objective1-target", "60"),
            ("objective1-source", "figure:Sessions"));
        var two = (await setUp.DefinitionAsync(more)).Objectives!;
        var fewer = await setUp.SaveAsync(more, "remove-objective0");

        Assert.NotNull(more.Document.QuerySelector("[name=objective2-text]"));
        Assert.Equal(2, two.Count);
        Assert.Equal(ProgramFigure.Sessions, two[1].Figure);
        Assert.Equal(60, Assert.Single((await setUp.DefinitionAsync(fewer)).Objectives!).Target);
    }

    [Fact]
    public async Task Who_gets_the_monthly_report_is_chosen_beside_the_coordinators()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var people = await setUp.OpenAsync(await setUp.BeginAsync(), DraftStep.People);

        var saved = await setUp.SaveAsync(people, "calendar", [.. SetUpDriver.Coordinator, ("reports", nameof(ReportReaders.Coordinators))]);

        Assert.Equal(ReportReaders.Coordinators, (await setUp.DefinitionAsync(saved)).Reports);
        Assert.Contains("Monthly report by mail", (await setUp.OpenAsync(saved, DraftStep.Overview)).Text);
    }

    [Fact]
    public async Task Dates_that_deserve_a_second_look_are_shown_before_the_next_step()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var calendar = await setUp.OpenAsync(await setUp.BeginAsync(), DraftStep.Calendar);
        var saturday = Saturday(calendar);

        var warned = await setUp.NextAsync(calendar, ("recruitmentOpens", saturday));
        var on = await setUp.NextAsync(warned);

        Assert.Contains("This is a weekend day.", warned.Text);
        Assert.Contains("/calendar", warned.Path);
        Assert.Contains("/matching", on.Path);
    }

    [Fact]
    public async Task Another_level_changes_what_it_switches_and_leaves_what_was_set_by_hand()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var rhythm = await setUp.OpenAsync(await setUp.BeginAsync(), DraftStep.Rhythm);

        var basics = await setUp.SaveAsync(rhythm, "basics", ("attempts", "5"));
        var training = await setUp.SaveAsync(basics, "training", [.. SetUpDriver.Basics, ("level", nameof(StructureLevel.Light))]);

        var policy = (await setUp.DefinitionAsync(training)).Policy!;
        Assert.False(policy.Training.Required);
        Assert.Null(policy.Proposals.Review);
        Assert.Equal(5, policy.Proposals.Attempts);
    }

    [Fact]
    public async Task Weights_are_set_by_sliders_that_say_what_each_means()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var matching = await setUp.OpenAsync(await setUp.BeginAsync(), DraftStep.Matching);

        var next = await setUp.NextAsync(matching, ("weight-Goals", "25"), ("mode", nameof(MatchingMode.MenteeChoice)));

        Assert.Equal(13, matching.Document.QuerySelectorAll("input[type=range]").Length);
        Assert.Contains("Goals in common.", matching.Text);
        var settings = (await setUp.DefinitionAsync(next)).Matching!;
        Assert.Equal(MatchingMode.MenteeChoice, settings.Mode);
        Assert.Equal((25d, 40d), (settings.Weights!.Goals, settings.Weights.Needs));
    }

    [Fact]
    public async Task A_draft_is_copied_under_the_next_name_and_thrown_away()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var overview = await setUp.FilledAsync();
        var draft = SetUpDriver.DraftOf(overview);

        var copy = await browser.SendAsync(await browser.OpenAsync("/console/drafts"), $"/console/drafts/{draft}/copy");
        var rest = await browser.SendAsync(await browser.OpenAsync("/console/drafts"), $"/console/drafts/{draft}/delete");

        var copied = await setUp.DefinitionAsync(copy);
        Assert.Equal("Women in lead 2", copied.Name);
        Assert.Equal("women-in-lead-2", copied.ProgramId);
        Assert.Single(rest.Document.QuerySelectorAll("article"));
        await browser.OpenAsync($"/console/drafts/{draft}/basics", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_clicks_on_the_last_button_make_one_program()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var overview = await setUp.FilledAsync();

        var first = await setUp.CreateAsync(overview);
        var second = await setUp.CreateAsync(overview);

        Assert.Equal(first.Title, second.Title);
        Assert.Single(await browser.App.ListAsync<ProgramListing>(Partition.Organization));
    }

    private static string Saturday(ConsolePage calendar)
    {
        var opens = DateOnly.Parse(
            calendar.Document.QuerySelector("[name=recruitmentOpens]")!.GetAttribute("value")!, CultureInfo.InvariantCulture);
        return opens.AddDays((DayOfWeek.Saturday - opens.DayOfWeek + 7) % 7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
