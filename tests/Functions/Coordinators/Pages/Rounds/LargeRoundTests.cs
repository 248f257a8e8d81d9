using System.Diagnostics;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Matching.Rounds;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Rehearsal.Cohorts.Generating;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Rounds;

public sealed class LargeRoundTests
{
    private const string Path = $"/console/programs/{A.ProgramId}/rounds/1";

    [Fact]
    public async Task A_round_of_a_thousand_people_is_shown_a_page_at_a_time_and_changed_step_by_step()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var input = new MatchingInput { RoundId = "growth:1", Candidates = CohortGenerator.Generate(1_000, seed: 2) };
        var solved = MatchingRound.Solve(input);
        var round = new Round(A.ProgramId, 1, 1, browser.App.Now, "", [], [], 0).With(input, solved);
        await browser.App.Get<RoundArchive>().KeepAsync(round, input, solved, TestContext.Current.CancellationToken);
        await browser.App.Store.WriteAsync(new Batch().Create(round), TestContext.Current.CancellationToken);

        var first = await TimeAsync("page", () => browser.OpenAsync(Path));
        await TimeAsync("page again", () => browser.OpenAsync(Path));
        var last = await TimeAsync("last page", () => browser.OpenAsync($"{Path}?page=99"));
        await TimeAsync("somebody else", () => browser.OpenAsync($"{Path}/people/{round.Pairs[0].MenteeId}"));
        var locked = await TimeAsync("lock", () => browser.App.Get<RoundActs>().TakeAsync(
            browser.App.Client, A.ProgramId, 1, version: 1, new ReviewStep(ReviewAction.Lock, new PairOfIds(round.Pairs[0].MenteeId, round.Pairs[0].MentorId)),
            "robin"));

        Assert.Equal(30, first.Document.QuerySelectorAll("article").Length);
        Assert.Contains("Page 1 of", first.Text);
        Assert.Equal(round.Pairs.Count % 30, last.Document.QuerySelectorAll("article").Length);
        Assert.Contains("Fairness by group", first.Text);
        Assert.Equal(round.Pairs.Count, locked.Value!.Pairs.Count);
    }

    private static async Task<T> TimeAsync<T>(string what, Func<Task<T>> act)
    {
        var watch = Stopwatch.StartNew();
        var result = await act();
        TestContext.Current.SendDiagnosticMessage($"{what}: {watch.ElapsedMilliseconds} ms");
        return result;
    }
}
