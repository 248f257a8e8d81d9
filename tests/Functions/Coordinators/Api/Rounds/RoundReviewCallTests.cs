using System.Net;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Api.Rounds;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Rounds;

public sealed class RoundReviewCallTests : IAsyncLifetime
{
    private const string Round = $"/api/programs/{A.ProgramId}/rounds/1";

    private ApiCaller caller = null!;

    private static string Theo => ProgramDriver.Id("Theo");

    private static string Maya => ProgramDriver.Id("Maya");

    public async ValueTask InitializeAsync()
    {
        caller = await ApiCaller.StartAsync();
        await RoundDriver.StartAsync(caller.App);
    }

    [Fact]
    public async Task A_round_shows_reasons_proof_and_figures()
    {
        var round = (await caller.GetAsync(Round)).Expect(HttpStatusCode.OK).Json;

        Assert.Equal(3, round["pairs"]!.AsArray().Count);
        Assert.All(round["pairs"]!.AsArray(), pair => Assert.NotEmpty(pair!["reasons"]!.AsArray()));
        Assert.True((bool)round["canReview"]!);
        Assert.True((bool)round["certificate"]!["proven"]!);
        Assert.Equal(0, (decimal)round["certificate"]!["gap"]!);
        Assert.Equal(6, round["certificate"]!["prices"]!.AsArray().Count);
        Assert.Equal(3, (int)round["figures"]!["load"]!["mentorsByMentees"]![1]!);
        Assert.NotEmpty(round["figures"]!["baselines"]!.AsArray());
    }

    [Fact]
    public async Task Steps_follow_each_other_by_version()
    {
        var locked = (await caller.PostAsync($"{Round}/lock", new PairStep(1, Theo, Maya))).Expect(HttpStatusCode.OK).Json;
        var unlocked = (await caller.PostAsync($"{Round}/unlock", new PairStep((int)locked["version"]!, Theo, Maya))).Expect(HttpStatusCode.OK).Json;
        var forbidden = (await caller.PostAsync($"{Round}/forbid", new PairStep((int)unlocked["version"]!, Theo, Maya))).Expect(HttpStatusCode.OK).Json;
        var allowed = (await caller.PostAsync($"{Round}/allow", new PairStep((int)forbidden["version"]!, Theo, Maya))).Expect(HttpStatusCode.OK).Json;
        var again = (await caller.PostAsync($"{Round}/re-solve", new WholeStep((int)allowed["version"]!))).Expect(HttpStatusCode.OK).Json;

        Assert.Equal("Theo Example", (string?)locked["locked"]![0]!["mentee"]!["name"]);
        Assert.Equal("Maya Example", (string?)forbidden["forbidden"]![0]!["mentor"]!["name"]);
        Assert.Equal(["Lock", "Unlock", "Forbid", "Allow", "Resolve"], again["steps"]!.AsArray().Select(step => (string)step!["action"]!));
        Assert.True((double)forbidden["steps"]![2]!["scoreChange"]! < 0);
    }

    [Fact]
    public async Task A_preview_says_what_a_swap_costs_and_changes_nothing()
    {
        var (first, second) = (RoundDriver.Pair("Theo", "Maya"), RoundDriver.Pair("Lea", "Noor"));
        var before = (await caller.GetAsync(Round)).Text;

        var preview = (await caller.PostAsync($"{Round}/preview", new StepToPreview(1, ReviewAction.Swap, first, second))).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(before, (await caller.GetAsync(Round)).Text);
        var swapped = (await caller.PostAsync($"{Round}/swap", new SwapStep(1, first, second))).Expect(HttpStatusCode.OK).Json;

        Assert.Equal(4, preview["changes"]!.AsArray().Count);
        Assert.Equal((double)preview["scoreChange"]!, (double)swapped["steps"]![0]!["scoreChange"]!);
        Assert.Equal(2, swapped["locked"]!.AsArray().Count);
    }

    [Fact]
    public async Task Everybody_else_is_listed_with_the_step_that_would_pair_them()
    {
        var found = (await caller.GetAsync($"{Round}/alternatives/{Theo}")).Expect(HttpStatusCode.OK).Json;
        var step = found["ways"]![0]!["step"]!;

        Assert.Equal(2, found["ways"]!.AsArray().Count);
        Assert.Equal("Exchange", (string?)found["ways"]![0]!["how"]);
        (await caller.PostAsync($"{Round}/swap", new SwapStep(1, Pair(step["pair"]!), Pair(step["second"]!)))).Expect(HttpStatusCode.OK);

        static PairOfIds Pair(System.Text.Json.Nodes.JsonNode pair) => new((string)pair["menteeId"]!, (string)pair["mentorId"]!);
    }

    [Fact]
    public async Task Why_not_is_answered_for_any_two_people()
    {
        var possible = (await caller.GetAsync($"{Round}/why-not?menteeId={Theo}&mentorId={ProgramDriver.Id("Noor")}")).Expect(HttpStatusCode.OK).Json;
        await caller.PostAsync($"{Round}/forbid", new PairStep(1, Theo, Maya));
        var ruledOut = (await caller.GetAsync($"{Round}/why-not?menteeId={Theo}&mentorId={Maya}")).Expect(HttpStatusCode.OK).Json;

        Assert.True((bool)possible["possible"]!);
        Assert.True((double)possible["scoreChange"]! < 0);
        Assert.Equal(["Forbidden"], ruledOut["rules"]!.AsArray().Select(rule => (string)rule!));
        Assert.Equal(["mentorId"], (await caller.GetAsync($"{Round}/why-not?menteeId={Theo}")).Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    [Fact]
    public async Task A_step_that_cannot_be_taken_is_refused_by_field()
    {
        Assert.Equal(
            ["menteeId"], (await caller.PostAsync($"{Round}/lock", new PairStep(1, "pstranger00000", Maya))).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Equal(
            ["menteeId", "mentorId"], (await caller.PostAsync($"{Round}/move", new PairStep(1, Maya, Theo))).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Equal(["pair"], (await caller.PostAsync($"{Round}/allow", new PairStep(1, Theo, Maya))).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Equal(["version"], (await caller.PostAsync($"{Round}/lock", new PairStep(7, Theo, Maya))).Expect(HttpStatusCode.Conflict).Fields);
        Assert.Equal(
            ["mentorId"],
            (await caller.PostAsync($"{Round}/lock", new { version = 1, menteeId = Theo, mentorId = (string?)"" }))
                .Expect(HttpStatusCode.UnprocessableEntity).Fields);
        (await caller.PostTextAsync($"{Round}/lock", $$"""{"menteeId":"{{Theo}}","mentorId":"{{Maya}}"}""")).Expect(HttpStatusCode.BadRequest);
        (await caller.PostAsync($"{Round.Replace("/1", "/9", StringComparison.Ordinal)}/lock", new PairStep(1, Theo, Maya))).Expect(HttpStatusCode.NotFound);
        (await caller.GetAsync($"{Round}/alternatives/nobody")).Expect(HttpStatusCode.NotFound);
        Assert.Equal(["personId"], (await caller.GetAsync($"{Round}/alternatives/{Maya}")).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Equal(1, (int)(await caller.GetAsync(Round)).Json["version"]!);
    }

    [Fact]
    public async Task A_round_is_approved_as_it_was_read_and_then_closed()
    {
        await caller.PostAsync($"{Round}/lock", new PairStep(1, Theo, Maya));

        Assert.Equal(["version"], (await caller.PostAsync($"{Round}/approve?version=1")).Expect(HttpStatusCode.Conflict).Fields);
        (await caller.PostAsync($"{Round}/approve?version=2")).Expect(HttpStatusCode.OK);
        (await caller.PostAsync($"{Round}/approve?version=2")).Expect(HttpStatusCode.Conflict);
        (await caller.PostAsync($"{Round}/forbid", new PairStep(3, Theo, Maya))).Expect(HttpStatusCode.Conflict);

        Assert.False((bool)(await caller.GetAsync(Round)).Json["canReview"]!);
    }

    [Fact]
    public async Task A_program_in_which_the_coordinator_decides_alone_needs_time_for_it()
    {
        var definition = A.Program(caller.App.Now) with
        {
            ProgramId = "alone",
            Matching = MatchingSettings.Default with { Mode = MatchingMode.Admin },
            Policy = ProgramPolicy.Default with { Proposals = ProposalPolicy.Default with { Review = null } },
        };

        Assert.Equal(["policy.proposals.review"], (await caller.PostAsync("/api/programs", definition)).Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    public async ValueTask DisposeAsync() => await caller.DisposeAsync();
}
