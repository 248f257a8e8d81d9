using System.Globalization;
using System.Net;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Standalone.Rehearsals;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Standalone.Rehearsals;

public sealed class LocalRehearsalsTests
{
    private const string Rehearsal = "/api/programs/growth/rehearsal";

    private static readonly RehearsalChoice Eight = new(RehearsalCohort.MadeUp, People: 8, Seed: 3);

    [Fact]
    public async Task A_program_is_rehearsed_beside_the_product_and_the_report_is_there()
    {
        await using var caller = await BeginAsync();

        var ordered = (await caller.PostAsync(Rehearsal, Eight)).Expect(HttpStatusCode.Accepted).Json;
        await RehearsalsOf(caller).Ended;
        var seen = (await caller.GetAsync(Rehearsal)).Expect(HttpStatusCode.OK).Json;

        Assert.Equal("Running", (string?)ordered["standing"]);
        Assert.Equal("Finished", (string?)seen["standing"]);
        Assert.Equal(8, (int)seen["summary"]!["program"]!["people"]!);
        Assert.True((bool)seen["isOfToday"]!);
        Assert.DoesNotContain("Failed", seen["summary"]!["proof"]!["instances"]!.AsObject().Select(status => status.Key));
        Assert.Contains("<svg", RehearsalsOf(caller).WriteReport((await caller.App.ReadAsync(RehearsalReport.KeyOf("growth"))).Summary));
        Assert.Equal(TestApp.Start, caller.App.Now);
    }

    [Fact]
    public async Task A_rehearsal_that_is_stopped_ends_its_process_and_the_next_can_begin()
    {
        await using var caller = await BeginAsync();
        (await caller.PostAsync(Rehearsal, Eight with { People = 500 })).Expect(HttpStatusCode.Accepted);
        var refused = await caller.PostAsync(Rehearsal, Eight);

        var stopped = (await caller.PostAsync($"{Rehearsal}/stop")).Expect(HttpStatusCode.OK).Json;
        await RehearsalsOf(caller).Ended;

        refused.Expect(HttpStatusCode.Conflict);
        Assert.Equal("Stopped", (string?)stopped["standing"]);
        Assert.Null(stopped["summary"]);
        (await caller.PostAsync($"{Rehearsal}/stop")).Expect(HttpStatusCode.Conflict);
        (await caller.PostAsync(Rehearsal, Eight)).Expect(HttpStatusCode.Accepted);
        (await caller.PostAsync($"{Rehearsal}/stop")).Expect(HttpStatusCode.OK);
        await RehearsalsOf(caller).Ended;
    }

    [Theory]
    [InlineData("reached 2027-03-01 0.2500", "2027-03-01", 0.25)]
    [InlineData("reached 2027-03-01 7", "2027-03-01", 1.0)]
    [InlineData("reached the end of it", null, 0.0)]
    [InlineData("something else", null, 0.0)]
    public void Only_what_says_how_far_it_is_is_progress(string line, string? day, double share)
    {
        var read = RehearsalProcess.Read(line);

        Assert.Equal(day is null ? null : new RehearsalProgress(DateOnly.Parse(day, CultureInfo.InvariantCulture), share), read);
    }

    private static LocalRehearsals RehearsalsOf(ApiCaller caller) => (LocalRehearsals)caller.App.Get<IRehearsals>();

    private static async Task<ApiCaller> BeginAsync()
    {
        var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        return caller;
    }
}
