using System.Net;
using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api.Changes;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Changes;

public sealed class ChangeCallTests
{
    private const string Program = "/api/programs/growth";

    [Fact]
    public async Task A_change_is_looked_at_chosen_for_and_made_by_the_api_alone()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        var pair = await caller.People.KickOffAsync();
        var draft = await new ChangeDriver(caller.App).WriteDatesAsync(calendar => calendar with { Ends = calendar.Ends!.Value.AddDays(30) });
        var change = $"{Program}/change/{draft}";

        var looked = (await caller.GetAsync(change)).Expect(HttpStatusCode.OK);
        Assert.Equal("calendar.ends", (string?)looked.Json["difference"]![0]!["path"]);
        Assert.Equal("MovesWithConsent", (string?)looked.Json["pairs"]!["items"]![0]!["outcome"]);
        (await caller.PutAsync($"{change}/choice", new WantedChoice(Choice: PairChoice.Moves))).Expect(HttpStatusCode.OK);
        (await caller.PutAsync($"{change}/choice", new WantedChoice(pair.MentorshipId, PairChoice.Stays))).Expect(HttpStatusCode.OK);
        (await caller.PostAsync(change, new SeenVersion(7))).Expect(HttpStatusCode.Conflict);
        var made = (await caller.PostAsync(change, new SeenVersion(1))).Expect(HttpStatusCode.OK);

        Assert.Equal(2, (int?)made.Json["version"]);
        Assert.Equal(1, (await caller.App.ReadAsync(Key.Of(pair))).Terms!.Kept);
        (await caller.PostAsync(change, new SeenVersion(1))).Expect(HttpStatusCode.Conflict);
        var version = Assert.Single((await caller.GetAsync($"{Program}/versions")).Expect(HttpStatusCode.OK).Items)!;
        Assert.Equal((2, "calendar.ends"), ((int?)version["version"], (string?)version["difference"]![0]!["path"]));
    }

    [Fact]
    public async Task A_program_is_stopped_once_and_words_in_a_language_that_there_is_not_are_named()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();

        var wrong = await caller.PostAsync($"{Program}/stop", new StopWords(new Dictionary<string, string> { ["xx"] = "Hello" }));
        Assert.Equal(["words.xx"], wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        (await caller.PostAsync($"{Program}/stop", new StopWords())).Expect(HttpStatusCode.OK);

        Assert.Equal(ProgramStatus.Stopped, (await caller.App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))).Status);
        (await caller.PostAsync($"{Program}/stop", new StopWords())).Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Nobody_chooses_for_a_mentorship_or_in_a_draft_that_there_is_not()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        var draft = await new ChangeDriver(caller.App).WriteAsync(known => known with { Name = "Growth 2028" });

        (await caller.PutAsync($"{Program}/change/{draft}/choice", new WantedChoice("nobody", PairChoice.Stays))).Expect(HttpStatusCode.NotFound);
        (await caller.PutAsync($"{Program}/change/another/choice", new WantedChoice(Choice: PairChoice.Stays))).Expect(HttpStatusCode.NotFound);
        (await caller.PutAsync($"{Program}/change/{draft}/choice", new WantedChoice())).Expect(HttpStatusCode.UnprocessableEntity);
        (await caller.GetAsync($"{Program}/change/another")).Expect(HttpStatusCode.NotFound);
    }
}
