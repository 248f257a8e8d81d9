using System.Net;
using System.Text.Json;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Rehearsals;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Rehearsals;

public sealed class RehearsalPageTests
{
    private const string Rehearsal = "/console/programs/growth/rehearsal";

    private static readonly (string, string)[] MadeUp = [("cohort", "MadeUp"), ("people", "12"), ("seed", "3")];

    private static readonly RehearsalSummary Summary = SummaryOf("growth");

    [Fact]
    public async Task A_rehearsal_is_ordered_seen_on_its_way_and_read_where_it_was_ordered()
    {
        var rehearsals = new RehearsalsDouble();
        await using var browser = await BeginAsync(rehearsals);
        var program = await browser.OpenAsync("/console/programs/growth");

        var running = await browser.SendAsync(await browser.OpenAsync(Rehearsal), Rehearsal, MadeUp);
        rehearsals.Progress = new RehearsalProgress(new DateOnly(2027, 3, 1), 0.25);
        var later = await browser.OpenAsync(Rehearsal);
        await FinishAsync(browser, rehearsals);
        var read = await browser.OpenAsync(Rehearsal);
        var report = await browser.GetAsync($"{Rehearsal}/report");

        Assert.Contains(Rehearsal, program.Links);
        Assert.Equal(new RehearsalChoice(RehearsalCohort.MadeUp, People: 12, Seed: 3), rehearsals.Begun!.Choice);
        Assert.Null(rehearsals.Begun.People);
        Assert.NotNull(running.Document.QuerySelector("#live[data-live-seconds] progress"));
        Assert.Equal("25", later.Document.QuerySelector("progress")!.GetAttribute("value"));
        Assert.Null(read.Document.QuerySelector("progress"));
        Assert.Contains("What the rehearsal came to", read.Text);
        Assert.Contains("Circles: 7 begun, 7 not come about", read.Text);
        Assert.Contains($"{Rehearsal}/report", read.Links);
        Assert.Equal("attachment", report.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("default-src 'none'", string.Join("", report.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(
            ["rehearsal.ordered MadeUp", "rehearsal.ended Finished"],
            (await browser.App.LedgerAsync("growth")).Where(line => line.StartsWith("rehearsal.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_rehearsal_that_is_stopped_leaves_nothing_and_gives_its_place_back()
    {
        var rehearsals = new RehearsalsDouble();
        await using var browser = await BeginAsync(rehearsals);
        var running = await browser.SendAsync(await browser.OpenAsync(Rehearsal), Rehearsal, MadeUp);

        var stopped = await browser.SendAsync(running, $"{Rehearsal}/stop");
        var again = await browser.SendAsync(stopped, Rehearsal, MadeUp);

        Assert.Contains("was stopped", stopped.Text);
        Assert.NotNull(again.Document.QuerySelector("progress"));
    }

    [Fact]
    public async Task A_start_of_the_app_says_that_the_rehearsal_was_cut_and_lets_it_be_ordered_again()
    {
        var rehearsals = new RehearsalsDouble();
        await using var browser = await BeginAsync(rehearsals);
        await browser.SendAsync(await browser.OpenAsync(Rehearsal), Rehearsal, MadeUp);

        rehearsals.Forget();
        var cut = await browser.OpenAsync(Rehearsal);
        var again = await browser.SendAsync(cut, Rehearsal, MadeUp);

        Assert.Contains("was cut", cut.Text);
        Assert.NotNull(again.Document.QuerySelector("progress"));
    }

    [Theory]
    [InlineData("people", "MadeUp", "3", "7")]
    [InlineData("people", "MadeUp", "many", "7")]
    [InlineData("seed", "MadeUp", "12", "-1")]
    [InlineData("file", "List", "", "7")]
    public async Task What_cannot_be_rehearsed_is_said_at_its_field(string field, string cohort, string people, string seed)
    {
        var rehearsals = new RehearsalsDouble();
        await using var browser = await BeginAsync(rehearsals);

        var back = await browser.SendAsync(
            await browser.OpenAsync(Rehearsal), Rehearsal, ("cohort", cohort), ("people", people), ("seed", seed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Response.StatusCode);
        Assert.Equal([field], back.WrongFields);
        Assert.Null(rehearsals.Begun);
    }

    [Fact]
    public async Task How_people_take_part_is_set_in_percent_and_what_is_out_of_bounds_is_said_at_its_field()
    {
        var rehearsals = new RehearsalsDouble();
        await using var browser = await BeginAsync(rehearsals);
        var page = await browser.OpenAsync(Rehearsal);

        var back = await browser.SendAsync(page, Rehearsal, [.. MadeUp, ("behavior-silence", "120"), ("behavior-leave", "few")]);
        await browser.SendAsync(back, Rehearsal, [.. MadeUp, ("behavior-silence", "12,5"), ("behavior-leave", "4"), ("behavior-answerHours", "10")]);

        Assert.Equal("26.4", page.Document.QuerySelector("[name=behavior-silence]")!.GetAttribute("value"));
        Assert.Contains("Usual rates.", page.Text);
        Assert.Equal(["behavior-silence", "behavior-leave"], back.WrongFields);
        Assert.True(back.Document.QuerySelector("details:has([name=behavior-silence])")!.HasAttribute("open"));
        Assert.Equal(BehaviorScript.Usual with { Silence = 0.125, AnswerHours = 10 }, rehearsals.Begun!.Choice.Behavior);
    }

    [Fact]
    public async Task Where_programs_have_shown_enough_people_take_part_as_they_did_and_the_page_says_in_which()
    {
        var rehearsals = new RehearsalsDouble();
        await using var browser = await BeginAsync(rehearsals);
        var script = BehaviorScript.Usual with { Declines = 0.4 };
        await browser.App.Store.WriteAsync(new Batch().Upsert(
            new ObservedBehavior(script, ["declines"], [new ObservedProgram("first", "First Steps", 34)], 34, TestApp.Start)));

        var page = await browser.OpenAsync(Rehearsal);
        await browser.SendAsync(page, Rehearsal, MadeUp);

        Assert.Contains("34 people in your programs First Steps", page.Text);
        Assert.Equal("40", page.Document.QuerySelector("[name=behavior-declines]")!.GetAttribute("value"));
        Assert.Equal(script, rehearsals.Begun!.Choice.Behavior);
    }

    [Fact]
    public async Task Advice_leads_to_the_step_in_which_it_is_followed_and_what_came_stands_beside_what_was_foreseen()
    {
        var rehearsals = new RehearsalsDouble();
        await using var browser = await BeginAsync(rehearsals);
        var advice = new RehearsalAdvice(AdviceKind.MentorsShort, "entryRules") { Count = 2, Of = 5, Figure = 1, Limit = 3, About = "security" };
        var foreseen = Summary with
        {
            Advice = [advice],
            Program = Summary.Program with { Starts = TestApp.Start.AddDays(-7), Ends = TestApp.Start.AddDays(210), People = 12 },
        };
        await browser.App.Store.WriteAsync(new Batch().Upsert(new RehearsalReport("growth", foreseen, TestApp.Start)));

        var page = await browser.OpenAsync(Rehearsal);
        var step = await browser.SendAsync(page, "/console/programs/growth/change", ("step", "people"));
        var past = await browser.OpenAsync("/console/programs/growth/retrospective");

        Assert.Equal("2 mentors short for security", page.Document.QuerySelector("[data-advice=MentorsShort] strong")!.TextContent);
        Assert.Equal("people", page.Document.QuerySelector("[data-advice=MentorsShort] button")!.GetAttribute("value"));
        Assert.Contains("/people", step.Path);
        Assert.All([page, past], seen => Assert.Equal(
            ["People invited", "12", "0"],
            seen.Document.QuerySelectorAll("[data-figure=People] td").Take(3).Select(cell => cell.TextContent)));
    }

    [Fact]
    public async Task Too_few_people_to_rehearse_with_are_said_with_their_number()
    {
        var rehearsals = new RehearsalsDouble();
        await using var browser = await BeginAsync(rehearsals);
        await browser.People.InviteAsync("Ada", ProgramRole.Mentee);

        var back = await browser.SendAsync(await browser.OpenAsync(Rehearsal), Rehearsal, ("cohort", "Enrolled"), ("people", ""), ("seed", "7"));

        Assert.Contains("4 people are needed, and there are 1", back.Text);
        Assert.Null(rehearsals.Begun);
    }

    [Fact]
    public async Task Nobodys_name_address_or_words_go_into_a_rehearsal()
    {
        var rehearsals = new RehearsalsDouble();
        await using var browser = await BeginAsync(rehearsals);
        foreach (var (name, role) in new[]
        {
            ("Ada", ProgramRole.Mentee), ("Bo", ProgramRole.Mentee), ("Cy", ProgramRole.Mentor), ("Di", ProgramRole.Mentor),
        })
        {
            await browser.People.JoinAsync(name, role);
        }

        await browser.SendAsync(await browser.OpenAsync(Rehearsal), Rehearsal, ("cohort", "Enrolled"), ("people", ""), ("seed", "7"));

        var begun = rehearsals.Begun!;
        var sent = JsonSerializer.Serialize(begun.People, MentorFlowJson.Options) + JsonSerializer.Serialize(begun.Definition, MentorFlowJson.Options);
        Assert.Equal(4, begun.People!.People.Count);
        Assert.Contains("Leadership", sent);
        Assert.All(["Ada", "Robin", "robin@example.com", A.Person("Ada").Email, "Lead a team."], word => Assert.DoesNotContain(word, sent));
    }

    [Fact]
    public async Task Where_nothing_is_rehearsed_the_files_are_given_out_and_the_report_is_taken_back()
    {
        await using var browser = await ConsoleBrowser.StartAsync(services => services.Replace(ServiceDescriptor.Singleton<IRehearsals, NoRehearsals>()));
        await browser.People.StartProgramAsync();
        var page = await browser.OpenAsync(Rehearsal);

        var definition = await (await browser.GetAsync($"{Rehearsal}/definition")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var taken = await browser.SendFileAsync(page, $"{Rehearsal}/report", "report", JsonSerializer.Serialize(Summary, MentorFlowJson.Options));
        var other = await browser.SendFileAsync(taken, $"{Rehearsal}/report", "report", JsonSerializer.Serialize(SummaryOf("other"), MentorFlowJson.Options));
        var none = await browser.SendFileAsync(taken, $"{Rehearsal}/report", "report", "{}");

        Assert.Contains("make rehearse PROGRAM=program.json", page.Text);
        Assert.Contains("\"programId\":\"growth\"", definition);
        Assert.Contains("What the rehearsal came to", taken.Text);
        Assert.Contains("taken in", taken.Done);
        Assert.Equal(["report"], other.WrongFields);
        Assert.Equal(["report"], none.WrongFields);
    }

    private static async Task<ConsoleBrowser> BeginAsync(RehearsalsDouble rehearsals)
    {
        var browser = await ConsoleBrowser.StartAsync(services => services.Replace(ServiceDescriptor.Singleton<IRehearsals>(rehearsals)));
        await browser.People.StartProgramAsync();
        return browser;
    }

    private static async Task FinishAsync(ConsoleBrowser browser, RehearsalsDouble rehearsals)
    {
        Assert.Null((await browser.App.Get<RehearsalActs>().FinishAsync("growth", rehearsals.Begun!.OrderId, Summary)).Refusal);
        rehearsals.Stop(rehearsals.Begun.OrderId);
    }

    private static RehearsalSummary SummaryOf(string programId)
    {
        var filled = (RehearsalSummary)Filled.Of(typeof(RehearsalSummary));
        return filled with { Program = filled.Program with { ProgramId = programId } };
    }
}
