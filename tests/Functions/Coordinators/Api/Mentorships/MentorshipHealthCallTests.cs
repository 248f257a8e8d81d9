using System.Net;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Mentorships;

public sealed class MentorshipHealthCallTests
{
    [Fact]
    public async Task Health_stands_beside_the_facts_of_a_mentorship_and_of_every_one_in_the_list()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        var mentorship = await caller.People.KickOffAsync();
        await caller.App.AdvanceAsync(TimeSpan.FromDays(40));

        var path = $"/api/programs/{A.ProgramId}/mentorships";
        var one = (await caller.GetAsync($"{path}/{mentorship.MentorshipId}")).Expect(HttpStatusCode.OK).Json;
        var all = (await caller.GetAsync(path)).Expect(HttpStatusCode.OK).Json;

        Assert.Equal("AtRisk", (string?)one["health"]!["state"]);
        Assert.Equal(["Silent"], one["health"]!["reasons"]!.AsArray().Select(reason => (string)reason!));
        Assert.Equal("AtRisk", (string?)all["items"]![0]!["health"]!["state"]);
    }
}
