using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api;

public sealed class CoordinatorCallTests
{
    private const string Program = $"/api/programs/{A.ProgramId}";

    [Fact]
    public async Task A_decision_reaches_what_waits_for_it()
    {
        await using var caller = await ApiCaller.StartAsync();
        var item = await OpenItemAsync(caller);

        (await caller.PostAsync($"{Program}/work-items/{item}/resolve", new Resolution(ResolutionKind.Close, "no answer by phone either")))
            .Expect(HttpStatusCode.OK);

        Assert.Equal(EnrollmentStage.Lapsed, await caller.People.StageOfAsync("Ada"));
        Assert.Contains("workitem.resolved Close", await caller.App.LedgerAsync(A.ProgramId));
        (await caller.PostAsync($"{Program}/work-items/{item}/resolve", new Resolution(ResolutionKind.Close))).Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_decision_that_the_item_does_not_offer_is_refused()
    {
        await using var caller = await ApiCaller.StartAsync();
        var item = await OpenItemAsync(caller);

        Assert.Equal(
            ["resolution"],
            (await caller.PostAsync($"{Program}/work-items/{item}/resolve", new Resolution(ResolutionKind.Replace)))
                .Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Equal(
            ["extension"],
            (await caller.PostAsync($"{Program}/work-items/{item}/resolve", new Resolution(ResolutionKind.Extend)))
                .Expect(HttpStatusCode.UnprocessableEntity).Fields);
        (await caller.PostAsync($"{Program}/work-items/other/resolve", new Resolution(ResolutionKind.Close))).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_queue_is_grouped_by_the_four_jobs()
    {
        await using var caller = await ApiCaller.StartAsync();
        await OpenItemAsync(caller);

        var queue = (await caller.GetAsync("/api/work-items")).Json.AsArray();

        Assert.Equal(["Recruit", "Match", "Coach", "Evaluate"], queue.Select(job => (string)job!["job"]!));
        Assert.Equal("Ada Example", (string?)queue[0]!["items"]![0]!["people"]![0]!["name"]);
    }

    [Fact]
    public async Task An_approved_round_goes_out_at_once_and_only_once()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await caller.People.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await caller.App.AdvanceAsync(TimeSpan.FromDays(28));

        var round = (await caller.GetAsync($"{Program}/rounds/1")).Expect(HttpStatusCode.OK);
        (await caller.PostAsync($"{Program}/rounds/1/approve")).Expect(HttpStatusCode.OK);

        Assert.Equal("Theo Example", (string?)round.Json["pairs"]![0]!["mentee"]!["name"]);
        Assert.Single(await caller.App.ListAsync<Proposal>(Partition.Program(A.ProgramId)));
        (await caller.PostAsync($"{Program}/rounds/1/approve")).Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_ledger_is_listed_in_words_and_verified()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.JoinAsync("Ada", ProgramRole.Mentor);

        var words = (await caller.GetAsync($"{Program}/ledger")).Items.Select(entry => (string)entry!["words"]!).ToList();
        var report = (await caller.GetAsync($"{Program}/ledger/verify")).Json;

        Assert.Contains("Ada Example accepted the invitation.", words);
        Assert.Equal(words.Count, (int)report["entries"]!);
        Assert.Empty(report["faults"]!.AsArray());
    }

    [Fact]
    public async Task A_recorded_decision_is_made_again()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.InviteAsync("Ada", ProgramRole.Mentor);
        var entries = (await caller.GetAsync($"{Program}/ledger")).Items;
        var kept = (int)entries.Last(entry => (bool)entry!["isKept"]!)!["sequence"]!;

        var again = (await caller.GetAsync($"{Program}/ledger/{kept}/replay")).Json;

        Assert.Equal("Same", (string)again["state"]!);
        Assert.Empty(again["changes"]!.AsArray());
        Assert.Equal("NotKept", (string)(await caller.GetAsync($"{Program}/ledger/1/replay")).Json["state"]!);
    }

    /// <summary>Ada said yes and then fell silent through every reminder.</summary>
    private static async Task<string> OpenItemAsync(ApiCaller caller)
    {
        await caller.People.StartProgramAsync();
        await caller.People.InviteAsync("Ada", ProgramRole.Mentor);
        await caller.People.DoAsync(
            caller.App.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id("Ada"), accepted: true));
        await caller.App.AdvanceAsync(TimeSpan.FromDays(21));
        return Assert.Single(await caller.People.OpenWorkItemsAsync()).Key;
    }
}
