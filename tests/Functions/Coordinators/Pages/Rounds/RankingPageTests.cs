using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Rounds;

/// <summary>What coordinators see of people who choose: counts, and a way on; nobody's wish.</summary>
public sealed class RankingPageTests
{
    private const string RoundPath = $"/console/programs/{A.ProgramId}/rounds/1";

    [Fact]
    public async Task The_round_says_how_many_have_answered_and_is_solved_now_when_a_coordinator_says_so()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await BeginAsync(browser.App, browser.People);
        await browser.People.DoAsync(browser.App.Get<ChoiceActs>().RankAsync(A.ProgramId, 1, A.Id("Theo"), [A.Id("Maya")], isAnswer: true));

        var page = await browser.OpenAsync(RoundPath);
        Assert.Contains("Answers so far: 1 of 2.", page.Text);
        Assert.DoesNotContain("Maya", page.Text);
        Assert.Contains("People say whom they would rather have", (await browser.OpenAsync($"/console/programs/{A.ProgramId}")).Text);
        await browser.SendAsync(page, $"{RoundPath}/solve-now");
        await browser.App.SettleAsync();

        Assert.Single((await browser.App.ReadAsync(Round.KeyOf(A.ProgramId, 1))).Pairs);
        Assert.Contains("Answers so far: 1 of 2.", (await browser.OpenAsync(RoundPath)).Text);
    }

    [Fact]
    public async Task A_program_reads_counts_and_ends_the_wait()
    {
        await using var caller = await ApiCaller.StartAsync();
        await BeginAsync(caller.App, caller.People);
        const string Ranking = $"/api/programs/{A.ProgramId}/rounds/1/ranking";

        var before = (await caller.GetAsync(Ranking)).Expect(HttpStatusCode.OK).Read<RankingProgress>();
        (await caller.PostAsync($"{Ranking}/end")).Expect(HttpStatusCode.OK);
        (await caller.PostAsync($"{Ranking}/end")).Expect(HttpStatusCode.Conflict);

        Assert.Equal((AskedBefore.Both, 2, 0), (before.Who, before.Asked, before.Answered));
        Assert.NotNull((await caller.App.ReadAsync(RoundRanking.KeyOf(A.ProgramId, 1))).ClosedAt);
    }

    private static async Task BeginAsync(TestApp app, ProgramDriver people)
    {
        await people.StartProgramAsync(definition => definition with { Matching = MatchingSettings.Default with { AsksBefore = AskedBefore.Both } });
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(28));
    }
}
