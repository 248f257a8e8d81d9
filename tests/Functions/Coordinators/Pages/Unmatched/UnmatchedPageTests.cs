using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Unmatched;

public sealed class UnmatchedPageTests
{
    private const string Program = $"/console/programs/{A.ProgramId}";

    [Fact]
    public async Task From_the_queue_a_coordinator_sets_a_rule_aside_and_starts_a_round()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync(definition => definition with { Matching = MatchingSettings.Default with { ForbidSameTeam = true } });
        await browser.People.JoinAsync("Maya", ProgramRole.Mentor);
        await browser.People.JoinAsync("Theo", ProgramRole.Mentee);
        await browser.App.AdvanceAsync(TimeSpan.FromDays(28));
        var (list, theo) = ($"{Program}/unmatched", $"{Program}/unmatched/{A.Id("Theo")}");

        Assert.Contains("Theo Example", (await browser.OpenAsync(list)).Text);
        var page = await browser.OpenAsync(theo);
        Assert.Contains("Both are in the same team", page.Text);
        var refused = await browser.SendAsync(page, theo, ("act", "widen"), ("overlapMinutes", "999"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Response.StatusCode);
        await browser.SendAsync(page, theo, ("act", "widen"), ("waived", "SameTeam"), ("overlapMinutes", ""));
        Assert.Equal(HardRule.SameTeam, (await browser.App.ReadAsync(PersonalRules.KeyOf(A.ProgramId, A.Id("Theo")))).Leeway.Waived);

        var start = await browser.OpenAsync($"{Program}/start-round");
        Assert.Contains("1 mentee with 1 mentor", start.Text);
        var started = await browser.SendAsync(start, $"{Program}/start-round");

        Assert.Contains("Started", started.Done);
        Assert.Single((await browser.App.ReadAsync(Round.KeyOf(A.ProgramId, 2))).Pairs);
        Assert.Contains("Round 2 is not over yet", (await browser.OpenAsync($"{Program}/start-round")).Text);
    }

    [Fact]
    public async Task An_attempt_says_what_became_of_each_proposal_and_why_people_declined()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var round = await RoundDriver.StartAsync(browser.App);
        await round.Program.DoAsync(round.ApproveAsync());
        var theo = (await browser.App.ListAsync<Proposal>(RoundDriver.Partition)).Single(proposal => proposal.MenteeId == A.Id("Theo"));
        await round.Program.DoAsync(browser.App.Get<ProposalActs>().AnswerAsync(
            A.ProgramId, theo.ProposalId, theo.MenteeId, accepted: false, "We share an office.", DeclineReason.TooClose));

        var page = await browser.OpenAsync($"{Program}/rounds/1/attempts/1");

        Assert.Contains("Declined by mentee: 1", page.Text);
        Assert.Contains("We know each other too well: 1", page.Text);
        Assert.Contains("We share an office.", page.Text);
        Assert.Contains("No better answer exists", page.Text);
        await browser.OpenAsync($"{Program}/rounds/1/attempts/2", HttpStatusCode.NotFound);
    }
}
