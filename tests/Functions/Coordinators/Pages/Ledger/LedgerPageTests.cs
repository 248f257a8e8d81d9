using System.Net;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Ledger;

/// <summary>What the page shows is verified at each look; of the whole chain it says when it was checked last, and what was found.</summary>
public sealed class LedgerPageTests
{
    private const string Path = $"/console/programs/{A.ProgramId}/ledger";
    private const string Check = $"{Path}/check";

    private static readonly Partition Chain = Partition.Program(A.ProgramId);

    [Fact]
    public async Task An_untouched_page_holds_and_a_changed_entry_on_it_shows_at_the_next_look()
    {
        await using var browser = await StartAsync();
        var before = await browser.OpenAsync(Path);

        await EditAsync(browser);
        var after = await browser.OpenAsync(Path);

        Assert.Contains($"The {await CountAsync(browser)} entries on this page hold", before.Text);
        Assert.Null(before.Document.QuerySelector("[role=alert]"));
        Assert.Contains("Entry 1: it was changed after it was written", after.Document.QuerySelector("[role=alert]")!.TextContent);
        Assert.DoesNotContain("entries on this page hold", after.Text);
        Look(after);
    }

    [Fact]
    public async Task The_button_checks_the_whole_chain_and_the_page_says_when_and_over_how_many_entries()
    {
        await using var browser = await StartAsync();
        var before = await browser.OpenAsync(Path);

        var after = await browser.SendAsync(before, Check);

        Assert.Contains("It has not been checked yet.", before.Text);
        Assert.Equal("The whole chain is checked. What was found stands below.", after.Done);
        Assert.Contains("Last checked on Monday, January 4, 2027", after.Text);
        Assert.Contains($"All {await CountAsync(browser)} entries held.", after.Text);
        Assert.Empty(await browser.People.OpenWorkItemsAsync());
        Look(before);
        Look(after);
    }

    [Fact]
    public async Task The_check_of_the_night_stands_on_the_page()
    {
        await using var browser = await StartAsync();
        await browser.App.AdvanceAsync(TimeSpan.FromDays(1));

        var page = await browser.OpenAsync(Path);

        Assert.Contains("Last checked on Tuesday, January 5, 2027", page.Text);
        Assert.Contains("entries held.", page.Text);
    }

    [Fact]
    public async Task A_fault_that_the_button_finds_is_one_task_that_says_what_to_do_and_leads_back_to_the_ledger()
    {
        await using var browser = await StartAsync();
        await EditAsync(browser);

        var found = await browser.SendAsync(await browser.OpenAsync(Path), Check);
        await browser.SendAsync(found, Check);

        var item = Assert.Single(await browser.People.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.LedgerBroken, item.Kind);
        Assert.Contains("The chain does not hold: 1 fault", found.Text);
        Assert.Contains("Compare it with a backup", found.Text);
        Look(found);
        var task = await browser.OpenAsync($"/console/work/{A.ProgramId}/{item.Key}");
        Assert.Equal("Ledger broken", task.Title);
        Assert.Contains("tell those who answer for data and security", task.Text);
        Assert.Contains(Path, task.Links);
    }

    [Fact]
    public async Task A_decision_whose_inputs_are_kept_leads_to_a_page_that_makes_it_again()
    {
        await using var browser = await StartAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentee);
        var entry = (await browser.App.ListAsync<LedgerEntry>(Chain)).Last(one => one.Kept is not null);
        var before = await browser.OpenAsync(Path);

        var page = await browser.OpenAsync($"{Path}/{entry.Sequence}");
        var notKept = await browser.OpenAsync($"{Path}/1");

        Assert.Contains($"{Path}/{entry.Sequence}", before.Links);
        Assert.Equal($"Decision {entry.Sequence}, made again", page.Title);
        Assert.Contains("this version decides the same", page.Text);
        Assert.Contains("its inputs were not kept", notKept.Text);
        Look(page);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Http.GetAsync($"{Path}/999", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_button_that_is_pressed_from_elsewhere_checks_nothing()
    {
        await using var browser = await StartAsync();

        var answer = await browser.Http.PostAsync(Check, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await browser.App.ListAsync<LedgerCheck>(Chain));
    }

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        return browser;
    }

    private static async Task<int> CountAsync(ConsoleBrowser browser) => (await browser.App.LedgerAsync(A.ProgramId)).Count;

    private static async Task EditAsync(ConsoleBrowser browser)
    {
        var first = await browser.App.ReadAsync(LedgerEntry.KeyOf(Chain, 1));
        await browser.App.Store.WriteAsync(new Batch().Upsert(first with { Outcome = "better" }));
    }

    private static void Look(ConsolePage page) => PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
}
