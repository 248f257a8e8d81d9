using System.Net;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Imports;

/// <summary>A list of running pairs is looked at, row by row, before anything is saved; then its pairs are taken in.</summary>
public sealed class PairScreenTests
{
    private const string Path = $"/console/programs/{A.ProgramId}/pairs";

    [Fact]
    public async Task What_each_row_comes_to_is_shown_before_anything_is_saved_and_both_have_to_have_been_told()
    {
        await using var browser = await StartAsync();

        var look = await LookAsync(browser, APair.Row + "Maya,Nobody,2026-10-05,14,30,0,,none,,yes,,\n");

        Assert.Contains("2 rows read, 1 good, 1 problem", look.Text);
        Assert.Contains("1 pair goes on here", look.Text);
        Assert.Contains("2 people come into the program by them", look.Text);
        Assert.Contains("Agreed elsewhere: they sign nothing here", look.Text);
        Assert.Contains("Nobody is known by Nobody. Import people first.", look.Text);
        Assert.Empty(await MentorshipsAsync(browser));
        PageRules.Check(new SeenPage(look.Response.StatusCode, look.Path, look.Document, look.Response));

        var untold = await browser.SendAsync(look, $"{look.Path}/save");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "told"), (untold.Response.StatusCode, Assert.Single(untold.WrongFields)));
        Assert.Empty(await MentorshipsAsync(browser));

        var done = await browser.SendAsync(look, $"{look.Path}/save", ("told", "yes"));
        Assert.Contains("1 pair goes on here.", done.Text);
        Assert.Single(await MentorshipsAsync(browser));
        Assert.Contains("is here already", (await LookAsync(browser, APair.Row)).Text);
    }

    [Fact]
    public async Task A_conflict_says_what_it_is_and_takes_a_reason()
    {
        await using var browser = await StartAsync(managerOfTheo: "Maya");
        var look = await LookAsync(browser, APair.Row);
        Assert.Contains("Maya Example is now Theo Example's manager.", look.Text);
        Assert.DoesNotContain(look.Document.QuerySelectorAll("form"), form => form.GetAttribute("action") == $"{look.Path}/save");

        var without = await browser.SendAsync(look, $"{look.Path}/accept");
        Assert.Equal("reason-2", Assert.Single(without.WrongFields));

        var accepted = await browser.SendAsync(look, $"{look.Path}/accept", ("reason-2", "Theo changes teams in May."));
        Assert.Contains("Goes on all the same: Theo changes teams in May.", accepted.Text);
        await browser.SendAsync(accepted, $"{look.Path}/save", ("told", "yes"));

        var mentorship = Assert.Single(await MentorshipsAsync(browser));
        var page = await browser.OpenAsync($"/console/programs/{A.ProgramId}/mentorships/{mentorship.MentorshipId}");
        Assert.Contains("6 sessions held before it came here", page.Text);
        Assert.Contains("Theo changes teams in May.", page.Text);
    }

    [Fact]
    public async Task A_file_that_is_no_list_and_a_program_that_does_not_run_are_said_so()
    {
        await using var browser = await StartAsync();

        var broken = await browser.SendFileAsync(await browser.OpenAsync(Path), Path, "file", "");
        Assert.Equal("file", Assert.Single(broken.WrongFields));
        Assert.Contains("There is no such list any more", (await browser.OpenAsync($"{Path}/nothing", HttpStatusCode.NotFound)).Text);

        Assert.Null((await browser.App.Get<ProgramActs>().CreateAsync(A.Program(browser.App.Now) with { ProgramId = "draft" }, "system")).Refusal);
        var draft = await browser.OpenAsync("/console/programs/draft/pairs");
        Assert.Contains("Running pairs come into a program that runs.", draft.Text);
        Assert.Empty(draft.Document.QuerySelectorAll("input[type=file]"));
    }

    [Fact]
    public async Task The_list_to_begin_with_is_offered_on_the_page_that_the_program_leads_to()
    {
        await using var browser = await StartAsync();
        Assert.Contains(Path, (await browser.OpenAsync($"/console/programs/{A.ProgramId}")).Links);
        Assert.Contains($"{Path}-template", (await browser.OpenAsync(Path)).Links);

        var template = await browser.GetAsync($"{Path}-template");

        Assert.Equal("text/csv", template.Content.Headers.ContentType!.MediaType);
        var list = await template.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("mentor_external_id,", list.TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    private static async Task<ConsoleBrowser> StartAsync(string? managerOfTheo = null)
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.App.KnowAsync("Maya");
        await browser.App.KnowAsync("Theo", managerOfTheo);
        return browser;
    }

    private static async Task<ConsolePage> LookAsync(ConsoleBrowser browser, string rows) =>
        await browser.SendFileAsync(await browser.OpenAsync(Path), Path, "file", APair.Header + rows);

    private static Task<IReadOnlyList<Mentorship>> MentorshipsAsync(ConsoleBrowser browser) =>
        browser.App.ListAsync<Mentorship>(Partition.Program(A.ProgramId));
}
