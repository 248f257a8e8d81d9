using System.Net;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Enrollments;

public sealed class ManagerQuestionCallTests
{
    [Fact]
    public async Task Questions_to_managers_are_listed_with_who_is_asked_and_when_again()
    {
        await using var caller = await ApiCaller.StartAsync([.. HrisDriver.Connection]);
        var managers = new ManagerDriver(caller.App);
        await managers.StartAsync();
        await managers.HireAsync();

        var question = Assert.Single((await caller.GetAsync($"/api/programs/{A.ProgramId}/manager-questions")).Expect(HttpStatusCode.OK).Items)!;

        Assert.Equal(
            ("Nia New", "Max Example", "Open", "hris:Hired"),
            ((string?)question["person"]!["name"], (string?)question["manager"]!["name"], (string?)question["state"], (string?)question["because"]));
        Assert.Equal(caller.App.Now.AddDays(3), (DateTimeOffset)question["askedAgainAt"]!);
        var person = (await caller.GetAsync($"/api/people/{A.Id(ManagerDriver.Nia)}")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal("Max Example", (string?)Assert.Single(person["questions"]!.AsArray())!["manager"]!["name"]);
    }

    [Fact]
    public async Task Of_a_program_that_there_is_not_nothing_is_listed()
    {
        await using var caller = await ApiCaller.StartAsync();

        (await caller.GetAsync("/api/programs/nothing/manager-questions")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_rule_that_asks_the_manager_comes_in_by_JSON_and_a_ladder_that_loses_questions_is_refused()
    {
        await using var caller = await ApiCaller.StartAsync();
        var silent = ProgramPolicy.Default with
        {
            Onboarding = OnboardingPolicy.Default with { Manager = OnboardingPolicy.Default.Manager with { OnSilence = null } },
        };

        var refused = await caller.PostAsync("/api/programs", A.Program(caller.App.Now) with { EntryRules = ManagerDriver.Rules, Policy = silent });
        Assert.Equal(["policy.onboarding.manager.onSilence"], refused.Expect(HttpStatusCode.UnprocessableEntity).Fields);

        (await caller.PostAsync("/api/programs", A.Program(caller.App.Now) with { EntryRules = ManagerDriver.Rules })).Expect(HttpStatusCode.Created);
        Assert.All((await caller.App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))).EntryRules, rule => Assert.True(rule.AsksManager));
    }
}
