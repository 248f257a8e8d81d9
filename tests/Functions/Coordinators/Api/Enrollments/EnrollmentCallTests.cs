using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Api.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Enrollments;

public sealed class EnrollmentCallTests
{
    private const string Path = $"/api/programs/{A.ProgramId}/enrollments";

    [Fact]
    public async Task People_are_invited_by_whatever_they_are_known_by()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await KnowAsync(caller, "Ada", "Bo", "Cy");

        var answer = await caller.PostAsync(Path, new InvitationList(
        [
            new(ProgramRole.Mentor, PersonId: ProgramDriver.Id("Ada")), new(ProgramRole.Mentee, Email: "bo@example.com"),
            new(ProgramRole.Mentee, ExternalId: "Cy"),
        ]));

        Assert.Equal(3, answer.Expect(HttpStatusCode.OK).Json["invited"]!.AsArray().Count);
        Assert.Equal(3, (await caller.GetAsync($"{Path}?stage=Invited")).Items.Count);
        Assert.Equal("Mentor", (string?)(await caller.GetAsync($"{Path}/{ProgramDriver.Id("Ada")}")).Json["role"]);
    }

    [Fact]
    public async Task Nobody_is_invited_when_one_of_them_cannot_be_found()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await KnowAsync(caller, "Ada");

        var answer = await caller.PostAsync(
            Path,
            new InvitationList([new(ProgramRole.Mentor, ExternalId: "Ada"), new(ProgramRole.Mentee, Email: "stranger@example.com"), new(ProgramRole.Mentee)]));

        Assert.Equal(["people[1]", "people[2]"], answer.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Empty((await caller.GetAsync(Path)).Items);
    }

    [Fact]
    public async Task Who_is_there_already_stays_as_they_are()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.JoinAsync("Ada", ProgramRole.Mentor);

        var answer = await caller.PostAsync(Path, new InvitationList([new(ProgramRole.Mentee, ExternalId: "Ada")]));

        Assert.Equal("Ada Example", (string?)Assert.Single(answer.Expect(HttpStatusCode.OK).Json["alreadyThere"]!.AsArray())!["name"]);
        Assert.Equal(EnrollmentStage.Ready, await caller.People.StageOfAsync("Ada"));
    }

    [Fact]
    public async Task A_stage_that_does_not_exist_is_refused()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();

        Assert.Equal(["stage"], (await caller.GetAsync($"{Path}?stage=3")).Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    private static async Task KnowAsync(ApiCaller caller, params string[] names)
    {
        foreach (var name in names)
        {
            await caller.App.Get<PersonActs>().SaveAsync(ProgramDriver.Id(name), _ => A.Person(name), "system", DecisionName.PersonImported);
        }
    }
}
