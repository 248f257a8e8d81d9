using System.Net;
using AngleSharp.Dom;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Rounds;

public sealed class RoundReviewPageTests : IAsyncLifetime
{
    private const string Path = $"/console/programs/{A.ProgramId}/rounds/1";

    private ConsoleBrowser browser = null!;
    private RoundDriver round = null!;

    private static string TheoWithMaya => $"{Path}/pairs/{ProgramDriver.Id("Theo")}/{ProgramDriver.Id("Maya")}";

    public async ValueTask InitializeAsync()
    {
        browser = await ConsoleBrowser.StartAsync();
        round = await RoundDriver.StartAsync(browser.App);
    }

    [Fact]
    public async Task Proposals_stand_weakest_first_with_their_reasons()
    {
        var page = await browser.OpenAsync(Path);

        var scores = page.Document.QuerySelectorAll("article p.soft").Select(line => line.Text()[.."Score 0.00".Length]).ToList();
        Assert.Equal(3, scores.Count);
        Assert.Equal(scores.Order(StringComparer.Ordinal), scores);
        Assert.All(page.Document.QuerySelectorAll("article"), card => Assert.NotEmpty(card.QuerySelectorAll("li")));
        Assert.Contains("Best possible, proven", page.Text);
    }

    [Fact]
    public async Task Locking_ruling_out_and_approving_are_buttons_and_what_each_cost_is_said()
    {
        var locked = await browser.SendAsync(
            await browser.OpenAsync(Path), $"{Path}/pairs/{ProgramDriver.Id("Lea")}/{ProgramDriver.Id("Noor")}", ("action", "Lock"));
        Assert.Contains("Noor Example and Lea Example locked. Everybody keeps their partner.", locked.Text);
        var without = await browser.SendAsync(locked, TheoWithMaya, ("action", "Forbid"));
        Assert.Contains("Maya Example and Theo Example ruled out.", without.Text);
        Assert.Contains("Total score −", without.Text);

        var confirmed = await browser.SendAsync(await browser.OpenAsync($"{Path}/approve"), $"{Path}/approve");

        Assert.Contains("Approved", confirmed.Done);
        Assert.Equal(["Lea-Noor", "Sam-Maya", "Theo-Olga"], await round.ProposalsAsync());
        Assert.DoesNotContain(confirmed.Document.QuerySelectorAll("form"), form => form.GetAttribute("action")!.Contains("/pairs/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_else_is_offered_with_what_it_costs_and_everything_that_would_change()
    {
        var people = await browser.OpenAsync($"{Path}/people/{ProgramDriver.Id("Theo")}");
        Assert.Contains("Theo Example and Lea Example exchange", people.Text);
        Assert.Contains("Total score −", people.Text);

        var weighed = await browser.OpenAsync($"{Path}/people/{ProgramDriver.Id("Theo")}/with/{ProgramDriver.Id("Noor")}");
        Assert.Equal(4, weighed.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(1, (await round.ReadAsync()).Version);
        var after = await browser.SendAsync(weighed, TheoWithMaya, ("action", "Swap"));

        Assert.Contains("exchanged", after.Text);
        Assert.Equal(["Lea-Maya", "Sam-Olga", "Theo-Noor"], await round.PairsAsync());
    }

    [Fact]
    public async Task A_double_click_is_harmless_and_a_page_that_is_out_of_date_says_so()
    {
        var page = await browser.OpenAsync(Path);

        await browser.SendAsync(page, TheoWithMaya, ("action", "Lock"));
        var twice = await browser.SendAsync(page, TheoWithMaya, ("action", "Lock"));
        var late = await browser.SendAsync(page, TheoWithMaya, ("action", "Forbid"));

        Assert.Equal(HttpStatusCode.OK, twice.Response.StatusCode);
        Assert.Contains("locked", twice.Text);
        Assert.Equal(HttpStatusCode.Conflict, late.Response.StatusCode);
        Assert.Contains("The round has changed since", late.Text);
        Assert.Equal((2, 0), ((await round.ReadAsync()).Version, (await round.ReadAsync()).Forbidden.Count));
    }

    [Fact]
    public async Task A_form_that_was_tampered_with_is_refused_in_words()
    {
        var page = await browser.OpenAsync(Path);

        var unknown = await browser.SendAsync(page, TheoWithMaya, ("action", "Swap"), ("secondMenteeId", "nobody"), ("secondMentorId", "else"));
        var action = await browser.SendAsync(page, TheoWithMaya, ("action", "Approve"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Response.StatusCode);
        Assert.Contains("is not in this round", unknown.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, action.Response.StatusCode);
        Assert.Equal(1, (await round.ReadAsync()).Version);
    }

    [Fact]
    public async Task A_lock_past_a_rule_is_refused_with_both_names_and_the_rule()
    {
        var ruledOut = await browser.SendAsync(await browser.OpenAsync(Path), TheoWithMaya, ("action", "Forbid"));

        var refused = await browser.SendAsync(ruledOut, TheoWithMaya, ("action", "Lock"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Response.StatusCode);
        Assert.Contains("Theo Example, locked pair: breaks a rule with Maya Example: the coordinator ruled the pair out", refused.Text);
    }

    [Fact]
    public async Task Looking_changes_nothing_and_a_round_that_went_out_has_no_buttons()
    {
        await browser.OpenAsync(Path);
        await browser.OpenAsync($"{Path}/approve");
        await browser.OpenAsync($"{Path}/people/{ProgramDriver.Id("Theo")}?all=yes");
        Assert.Equal(RoundStatus.Solved, (await round.ReadAsync()).Status);

        await round.Program.DoAsync(round.ApproveAsync());

        Assert.Empty((await browser.OpenAsync(Path)).Document.QuerySelectorAll("main form"));
        await browser.OpenAsync($"{Path}/approve", HttpStatusCode.Conflict);
        await browser.OpenAsync($"{Path}/people/nobody", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_work_queue_approves_or_gives_more_time()
    {
        var item = (await browser.OpenAsync("/console")).Links.Single(link => link.StartsWith("/console/work/", StringComparison.Ordinal));

        var form = await browser.OpenAsync(item);
        Assert.Equal(["Approve", "Extend"], form.Document.QuerySelectorAll("input[name=resolution]").Select(choice => choice.GetAttribute("value")!));
        await browser.SendAsync(form, item, ("resolution", nameof(ResolutionKind.Approve)));

        Assert.Equal(["Lea-Noor", "Sam-Olga", "Theo-Maya"], await round.ProposalsAsync());
    }

    public async ValueTask DisposeAsync() => await browser.DisposeAsync();
}
