using System.Net;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api.Pilots;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Pilots;

public sealed class PilotCallTests
{
    private const string Program = "/api/programs/growth";

    [Fact]
    public async Task A_pilot_is_read_and_decided_once()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync(program => program with { Pilot = true, SizeCap = 12 });
        Assert.Null((await caller.GetAsync($"{Program}/pilot")).Expect(HttpStatusCode.OK).Json["decision"]);

        var wrong = await caller.PostAsync($"{Program}/pilot/decision", new PilotOrder(PilotChoice.Go, ""));
        Assert.Equal(["reasons"], wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        var decided = (await caller.PostAsync($"{Program}/pilot/decision", new PilotOrder(PilotChoice.Go, "People met."))).Expect(HttpStatusCode.OK);

        var draft = (await caller.App.ReadAsync(ProgramDraft.KeyOf((string)decided.Json["draftId"]!))).Definition;
        Assert.False(draft.Pilot);
        Assert.Equal("Go", (string?)(await caller.GetAsync($"{Program}/pilot")).Json["decision"]!["choice"]);
        (await caller.PostAsync($"{Program}/pilot/decision", new PilotOrder(PilotChoice.Stop, "No."))).Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Lessons_are_written_marked_and_deleted_and_a_program_that_is_no_pilot_has_no_report()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        var lesson = $"{Program}/retrospective/lessons/l1";

        (await caller.PutAsync(lesson, new LessonText("Begin earlier."))).Expect(HttpStatusCode.OK);
        Assert.False((bool?)(await caller.PutAsync(lesson, new LessonText("Begin earlier.", IsForNext: false))).Expect(HttpStatusCode.OK).Json["isForNext"]);
        var read = (await caller.GetAsync($"{Program}/retrospective")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal("Begin earlier.", (string?)Assert.Single(read["lessons"]!.AsArray())!["text"]);
        (await caller.DeleteAsync(lesson)).Expect(HttpStatusCode.NoContent);
        (await caller.DeleteAsync(lesson)).Expect(HttpStatusCode.NotFound);

        (await caller.GetAsync($"{Program}/pilot")).Expect(HttpStatusCode.NotFound);
        Assert.Empty(await caller.App.ListAsync<ProgramLesson>(Partition.Program(A.ProgramId)));
    }
}
