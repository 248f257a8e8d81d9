using System.Net;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Introductions;

public sealed class IntroductionCallTests
{
    private const string Path = "/api/programs/growth/introductions";

    [Fact]
    public async Task They_are_switched_on_read_started_and_switched_off()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();

        (await caller.PostAsync($"{Path}/start")).Expect(HttpStatusCode.Conflict);
        var on = await caller.PutAsync(Path, new IntroductionPolicy(EveryDays: 20));
        var again = await caller.PutAsync(Path, new IntroductionPolicy(EveryDays: 20));
        var wrong = await caller.PutAsync(Path, new IntroductionPolicy(EveryDays: 2));
        var started = await caller.PostAsync($"{Path}/start");
        var off = await caller.PostAsync($"{Path}/off");

        Assert.Equal(20, (int)on.Expect(HttpStatusCode.OK).Json["policy"]!["everyDays"]!);
        again.Expect(HttpStatusCode.Conflict);
        wrong.Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Single(started.Expect(HttpStatusCode.OK).Json["rounds"]!.AsArray());
        Assert.Null(off.Expect(HttpStatusCode.OK).Json["policy"]);
        (await caller.GetAsync(Path)).Expect(HttpStatusCode.OK);
        (await caller.GetAsync("/api/programs/nowhere/introductions")).Expect(HttpStatusCode.NotFound);
    }
}
