using System.Net;
using System.Text.Json;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rehearsals;
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
