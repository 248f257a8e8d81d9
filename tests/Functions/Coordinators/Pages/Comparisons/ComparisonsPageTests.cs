using System.Net;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Comparisons;

/// <summary>Groups side by side, with the caution that few people need, and the switch without which nothing of people's work is read.</summary>
public sealed class ComparisonsPageTests
{
    private const string OfProgram = "/console/programs/growth/comparisons";
    private const string All = "/console/comparisons";
    private const string Outcomes = "/console/outcomes";

    [Fact]
    public async Task Trained_and_untrained_stand_side_by_side_with_counts_bounds_and_the_sentence_that_it_is_no_proof()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await Pairs("yes", 10).StoreAsync(browser.App.Store);
        await (Pairs("no", 6) with { IsTrained = false, IsCompleted = false, Held = 1 }).StoreAsync(browser.App.Store);

        var page = await browser.OpenAsync(OfProgram);

        Assert.Contains("None of this proves a cause.", page.Text);
        Assert.Contains("Few people say little.", page.Text);
        var cells = page.Document.QuerySelectorAll("td[data-label='Came to the planned end']").Select(cell => Words(cell.TextContent)).ToList();
        Assert.Equal(3, cells.Count);
        Assert.Contains("10 of 10", cells[0]);
        Assert.Contains("likely 72% to 100%", cells[0]);
        Assert.Contains("+100 points compared with nobody trained", cells[0]);
        Assert.Equal("not shown", cells[1]);
        Assert.Contains("0 of 6", cells[2]);
        Assert.Contains("likely 0% to 39%", cells[2]);
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task Fewer_than_five_are_not_shown_and_neither_is_the_group_that_would_tell_of_them()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await Pairs("yes", 10).StoreAsync(browser.App.Store);
        await (Pairs("no", 3) with { IsTrained = false }).StoreAsync(browser.App.Store);

        var page = await browser.OpenAsync(OfProgram);

        Assert.All(
            page.Document.QuerySelectorAll("td[data-label='Came to the planned end']"), cell => Assert.Equal("not shown", Words(cell.TextContent)));
        Assert.DoesNotContain("3 of 3", page.Text);
    }

    [Fact]
    public async Task What_was_read_and_put_aside_on_the_way_is_counted_without_names()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var pairs = Pairs("yes", 10);
        await pairs.StoreAsync(browser.App.Store);
        foreach (var (number, name) in pairs.Names.Index())
        {
            var seen = new SeenCard(CardStage.BeforeFirst, browser.App.Now, IsSkipped: number >= 12);
            var cards = new SeenCards(A.ProgramId, A.Id(name), new Dictionary<string, SeenCard> { ["first-goals"] = seen });
            await browser.App.Store.WriteAsync(new Batch().Upsert(cards));
        }

        var page = await browser.OpenAsync(OfProgram);

        var rows = page.Document.QuerySelectorAll("#cards ~ * tbody tr").Select(row => Words(row.TextContent)).ToList();
        Assert.Equal("Before the first session 12 8 0", rows[0]);
        Assert.Equal("After the second 0 0 20", rows[1]);
        Assert.DoesNotContain(pairs.Names, name => page.Text.Contains(name, StringComparison.Ordinal));
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task Programs_stand_side_by_side_and_lead_to_what_is_counted()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await Pairs("yes", 10).StoreAsync(browser.App.Store);

        var page = await browser.OpenAsync(All);

        Assert.Equal("Comparisons", page.Title);
        var saidYes = Words(page.Document.QuerySelector("td[data-label='Said yes']")!.TextContent);
        Assert.Contains("100% (20 of 20)", saidYes);
        Assert.Contains("likely 84% to 100%", saidYes);
        Assert.Contains("What is counted", page.Text);
        Assert.Contains("Off: nothing is read until an administrator has named the legal basis", page.Text);
        Assert.Contains(All, (await browser.OpenAsync("/console/results")).Links);
        Assert.Contains(OfProgram, (await browser.OpenAsync("/console/programs/growth")).Links);
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task An_administrator_names_the_legal_basis_and_takes_it_back()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var page = await browser.OpenAsync(Outcomes);
        Assert.Contains("Off. No basis is named", page.Text);
        var wrong = await browser.SendAsync(page, Outcomes, ("ground", nameof(LegalGround.WorksAgreement)), ("words", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Response.StatusCode);
        Assert.Equal(["words"], wrong.WrongFields);

        page = await browser.SendAsync(wrong, Outcomes, ("ground", nameof(LegalGround.WorksAgreement)), ("words", "Agreement of 1 March."));

        Assert.Contains("The legal basis is kept with your name.", page.Done);
        Assert.Contains("named the basis on", page.Text);
        Assert.True((await browser.App.ReadAsync(LegalBasis.Key)).Holds);
        Assert.Contains("Nothing has been read yet", (await browser.OpenAsync(All)).Text);
        page = await browser.SendAsync(page, $"{Outcomes}/withdraw");
        Assert.Contains("took the basis back", page.Text);
        var ledger = await browser.App.ListAsync<LedgerEntry>(Partition.Organization);
        Assert.Equal(
            [DecisionName.LegalBasisNamed.Name, DecisionName.LegalBasisWithdrawn.Name],
            ledger.Select(entry => entry.Decision).Where(name => name.StartsWith("career.basis", StringComparison.Ordinal)));
    }

    private static SomePairs Pairs(string name, int count) => new(name, count, TestApp.Start.AddDays(-84), TestApp.Start) { Held = 6 };

    // As it is read: without the spaces of the markup.
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
