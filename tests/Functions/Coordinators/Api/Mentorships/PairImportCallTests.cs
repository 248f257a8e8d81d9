using System.Net;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api.Mentorships;
using MentorFlow.Orchestrations.Imports;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Mentorships;

/// <summary>Running pairs come in by a call as they do by the page: looked at, told, and taken in in the background.</summary>
public sealed class PairImportCallTests
{
    private const string Path = $"/api/programs/{A.ProgramId}/pairs/import";

    [Fact]
    public async Task A_dry_run_says_what_each_row_would_come_to_and_saves_nothing()
    {
        await using var caller = await StartAsync();

        var answer = (await SendAsync(caller, APair.Row, "?dryRun=true")).Expect(HttpStatusCode.OK).Read<PairImportAnswer>();

        Assert.Equal(new PairCounts(GoOn: 1, Here: 0, Waiting: 0, Enrolled: 2), answer.Counts);
        var pair = Assert.Single(answer.Pairs);
        Assert.Equal(("Maya Example", "Theo Example", PairKind.GoesOn, true), (pair.Mentor.Name, pair.Mentee.Name, pair.Kind, pair.IsAgreed));
        Assert.Empty(await MentorshipsAsync(caller));
    }

    [Fact]
    public async Task Taken_in_in_the_background_it_says_how_far_it_is()
    {
        await using var caller = await StartAsync();

        Assert.Equal(["told"], (await SendAsync(caller, APair.Row)).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        var ordered = (await SendAsync(caller, APair.Row, "?told=true")).Expect(HttpStatusCode.Accepted);
        var progress = (await caller.GetAsync(ordered.Location!)).Expect(HttpStatusCode.OK).Read<PairImportProgress>();

        Assert.StartsWith($"/api/programs/{A.ProgramId}/pairs/imports/", ordered.Location, StringComparison.Ordinal);
        Assert.Equal((1, 1, true), (progress.Good, progress.Taken, progress.IsDone));
        Assert.Empty(progress.LeftOut);
        Assert.Single(await MentorshipsAsync(caller));
        var again = (await SendAsync(caller, APair.Row, "?told=true")).Expect(HttpStatusCode.OK).Read<PairImportAnswer>();
        Assert.Equal(PairKind.Here, Assert.Single(again.Pairs).Kind);
    }

    [Fact]
    public async Task A_conflict_goes_on_by_a_reason_in_the_list()
    {
        await using var caller = await StartAsync(managerOfTheo: "Maya");

        var waits = (await SendAsync(caller, APair.Row, "?told=true")).Expect(HttpStatusCode.OK).Read<PairImportAnswer>();
        Assert.Equal("Maya Example is now Theo Example's manager.", Assert.Single(Assert.Single(waits.Pairs).Conflicts));
        Assert.Empty(await MentorshipsAsync(caller));

        var row = APair.Row.Replace("Lead a team,", "Lead a team,Theo changes teams in May.", StringComparison.Ordinal);
        (await SendAsync(caller, row, "?told=true")).Expect(HttpStatusCode.Accepted);
        Assert.Equal("Theo changes teams in May.", Assert.Single(await MentorshipsAsync(caller)).Elsewhere!.Despite);
    }

    [Fact]
    public async Task What_comes_between_after_the_look_is_said_with_the_line()
    {
        await using var caller = await StartAsync();
        var order = await caller.App.KeepPairsAsync(APair.Header + APair.Row);
        await caller.App.KnowAsync("Theo", manager: "Maya");

        Assert.Null((await caller.App.Get<ImportActs>().ConfirmAsync(order.OrderId, APair.Coordinator)).Refusal);
        await caller.App.SettleAsync();
        var progress = (await caller.GetAsync($"/api/programs/{A.ProgramId}/pairs/imports/{order.OrderId}")).Read<PairImportProgress>();

        Assert.Equal(new PairLeftOut(2, "Maya Example is now Theo Example's manager."), Assert.Single(progress.LeftOut));
        Assert.Empty(await MentorshipsAsync(caller));
    }

    [Fact]
    public async Task A_program_that_is_not_there_and_a_list_that_is_none_are_refused()
    {
        await using var caller = await StartAsync();

        (await caller.PostTextAsync("/api/programs/nothing/pairs/import", APair.Header, "text/csv")).Expect(HttpStatusCode.NotFound);
        (await caller.PostTextAsync(Path, "{}")).Expect(HttpStatusCode.UnsupportedMediaType);
        Assert.Contains(
            "started_on", (await caller.PostTextAsync(Path, "mentor,mentee\nMaya,Theo\n", "text/csv")).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        (await caller.GetAsync($"/api/programs/{A.ProgramId}/pairs/imports/nothing")).Expect(HttpStatusCode.NotFound);
    }

    private static async Task<ApiCaller> StartAsync(string? managerOfTheo = null)
    {
        var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.App.KnowAsync("Maya");
        await caller.App.KnowAsync("Theo", managerOfTheo);
        return caller;
    }

    private static Task<ApiAnswer> SendAsync(ApiCaller caller, string rows, string query = "") =>
        caller.PostTextAsync($"{Path}{query}", APair.Header + rows, "text/csv");

    private static Task<IReadOnlyList<Mentorship>> MentorshipsAsync(ApiCaller caller) =>
        caller.App.ListAsync<Mentorship>(Partition.Program(A.ProgramId));
}
