using System.Net;
using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Api.Announcements;
using MentorFlow.Functions.Coordinators.Api.Enrollments;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Announcements;

/// <summary>The API does for people of a program and messages to them what the console does.</summary>
public sealed class AnnouncementCallTests
{
    private const string Path = $"/api/programs/{A.ProgramId}/messages";

    [Fact]
    public async Task A_message_is_written_changed_sent_and_read_with_whom_it_reached()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.InviteAsync("Maya", ProgramRole.Mentor);

        var written = (await caller.PostAsync(Path, new NewAnnouncement([new AnnouncementText("en", "A room", "On Friday.")])))
            .Expect(HttpStatusCode.Created);
        var path = $"{Path}/{written.Json["announcementId"]}";
        (await caller.PutAsync(path, new ChangedAnnouncement(1, [new AnnouncementText("en", "Another room", "On Friday.")]))).Expect(HttpStatusCode.OK);
        Assert.Single((await caller.GetAsync(path)).Json["audience"]!.AsArray());

        (await caller.PostAsync($"{path}/send", new AnnouncementTime())).Expect(HttpStatusCode.Accepted);
        (await caller.PostAsync($"{path}/send", new AnnouncementTime())).Expect(HttpStatusCode.Conflict);

        Assert.Equal("Sent", (string?)(await caller.GetAsync(path)).Json["message"]!["state"]);
        Assert.Equal("Sent", (string?)Assert.Single((await caller.GetAsync($"{path}/recipients")).Items)!["status"]);
        (await caller.PostAsync($"{path}/call-off")).Expect(HttpStatusCode.Conflict);
        Assert.Equal("robin@example.com", (string?)(await caller.PostAsync($"{path}/test")).Expect(HttpStatusCode.Accepted).Json["to"]);
    }

    [Fact]
    public async Task A_selection_of_people_is_changed_by_one_call_that_says_for_whom_nothing_changed()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync(definition => definition with { SizeCap = 2 });
        await caller.People.InviteAsync("Ada", ProgramRole.Mentee);
        await caller.People.InviteAsync("Bo", ProgramRole.Mentee);
        await caller.People.InviteAsync("Cy", ProgramRole.Mentee);
        Assert.Equal("Cy Example", (string?)Assert.Single((await caller.GetAsync($"/api/programs/{A.ProgramId}/places")).Json["line"]!.AsArray())!["name"]);

        const string Acts = $"/api/programs/{A.ProgramId}/participation";
        var done = await caller.PostAsync(Acts, new ParticipationRequest(ParticipationAct.Withdraw, [A.Id("Ada"), "nobody"]));
        var wrong = await caller.PostAsync(Acts, new ParticipationRequest(ParticipationAct.ChangeRole, [A.Id("Bo")], ProgramRole.Peer));

        Assert.Single(done.Expect(HttpStatusCode.OK).Json["done"]!.AsArray());
        Assert.Single(done.Json["unchanged"]!.AsArray());
        Assert.Equal(["role"], wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Empty((await caller.GetAsync($"/api/programs/{A.ProgramId}/places")).Json["line"]!.AsArray());
        Assert.Equal(
            ["people[0].role"],
            (await caller.PostAsync(
                $"/api/programs/{A.ProgramId}/enrollments", new InvitationList([new(ProgramRole.Peer, PersonId: A.Id("Bo"))]))).Fields);
    }
}
