using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Api.Unmatched;
using MentorFlow.Matching;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Unmatched;

public sealed class UnmatchedCallTests
{
    private const string Program = $"/api/programs/{A.ProgramId}";

    [Fact]
    public async Task What_would_change_it_is_asked_for_and_done_by_calls()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync(definition => definition with { Matching = MatchingSettings.Default with { ForbidSameTeam = true } });
        await caller.People.JoinAsync("Maya", ProgramRole.Mentor);
        await caller.People.JoinAsync("Theo", ProgramRole.Mentee);
        await caller.App.AdvanceAsync(TimeSpan.FromDays(28));
        var theo = $"{Program}/unmatched/{A.Id("Theo")}";

        Assert.Single((await caller.GetAsync($"{Program}/unmatched")).Expect(HttpStatusCode.OK).Json.AsArray());
        var look = (await caller.GetAsync(theo)).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(("SameTeam", 1), ((string)look["rules"]![0]!["rule"]!, (int)look["rules"]![0]!["alone"]!));
        Assert.Equal(["mentor"], (await caller.PostAsync($"{theo}/ask", new MentorToAsk(A.Id("Maya")))).Fields);
        Assert.Equal(["program"], (await caller.PostAsync($"{theo}/invite", new ProgramToInviteTo("none"))).Fields);
        Assert.Equal(["waived"], (await caller.PostAsync($"{theo}/leeway", new RuleLeeway { Waived = HardRule.ReportingLine })).Fields);

        var widened = (await caller.PostAsync($"{theo}/leeway", new RuleLeeway { Waived = HardRule.SameTeam })).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(1, (int)widened["free"]!);
        Assert.Equal(2, (int)(await caller.GetAsync($"{Program}/start-round")).Expect(HttpStatusCode.OK).Json["next"]!);
        Assert.Equal(2, (int)(await caller.PostAsync($"{Program}/start-round?number=2")).Expect(HttpStatusCode.OK).Json["number"]!);
        (await caller.PostAsync($"{Program}/start-round?number=2")).Expect(HttpStatusCode.Conflict);
        Assert.Equal(["round"], (await caller.PostAsync($"{Program}/start-round")).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Single((await caller.GetAsync($"{Program}/rounds/2/attempts/1")).Expect(HttpStatusCode.OK).Json["pairs"]!.AsArray());
    }
}
