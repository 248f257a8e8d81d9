using System.Net;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Speed;

public sealed class SpeedCallTests
{
    private const string Events = "/api/programs/growth/speed";

    private static readonly DateTimeOffset At = TestApp.Start.AddDays(20);

    [Fact]
    public async Task One_is_set_up_listed_seen_moved_and_called_off()
    {
        await using var caller = await BeginAsync();

        var made = await caller.PostAsync(Events, new SpeedPlan(At, Turns: 4));
        var again = await caller.PostAsync(Events, new SpeedPlan(At, Turns: 4));
        var moved = await caller.PutAsync($"{Events}/1", new SpeedPlan(At.AddDays(1), Turns: 4));
        var seen = await caller.GetAsync($"{Events}/1");
        var off = await caller.PostAsync($"{Events}/1/call-off");

        Assert.Equal(1, (int)made.Expect(HttpStatusCode.Created).Json["number"]!);
        again.Expect(HttpStatusCode.Conflict);
        Assert.Equal(At.AddDays(1), (DateTimeOffset)moved.Expect(HttpStatusCode.OK).Json["at"]!);
        Assert.Equal("Announced", (string?)seen.Expect(HttpStatusCode.OK).Json["event"]!["stage"]);
        Assert.NotNull(off.Expect(HttpStatusCode.OK).Json["calledOffAt"]);
        Assert.Single((await caller.GetAsync(Events)).Expect(HttpStatusCode.OK).Json.AsArray());
    }

    [Fact]
    public async Task What_cannot_be_is_refused_by_field_and_what_is_not_there_by_name()
    {
        await using var caller = await BeginAsync();

        var wrong = await caller.PostAsync(Events, new SpeedPlan(At, Minutes: 1, Place: SpeedPlace.Tables));

        Assert.Equal(["address", "minutes"], wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields.Order(StringComparer.Ordinal));
        (await caller.GetAsync($"{Events}/7")).Expect(HttpStatusCode.NotFound);
        (await caller.GetAsync($"{Events}/first")).Expect(HttpStatusCode.NotFound);
        (await caller.PostAsync($"{Events}/7/call-off")).Expect(HttpStatusCode.NotFound);
    }

    private static async Task<ApiCaller> BeginAsync()
    {
        var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        return caller;
    }
}
