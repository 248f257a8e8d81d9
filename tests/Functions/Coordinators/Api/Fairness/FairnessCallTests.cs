using System.Net;
using MentorFlow.Domain.Fairness;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Fairness;

public sealed class FairnessCallTests
{
    private const string Path = $"/api/programs/{A.ProgramId}/fairness";

    [Fact]
    public async Task A_question_is_asked_read_and_taken_away_by_calls()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        Assert.Null((await caller.GetAsync(Path)).Expect(HttpStatusCode.OK).Json["question"]);

        var asked = await caller.PutAsync(Path, new FairnessDraft(Said("Where?"), [Said("Office"), Said("Plant")]));

        Assert.Equal("Where?", (string?)asked.Expect(HttpStatusCode.OK).Json["question"]!["words"]!["en"]);
        (await caller.PutAsync(Path, new FairnessDraft(Said("Where?"), []))).Expect(HttpStatusCode.UnprocessableEntity);
        (await caller.DeleteAsync(Path)).Expect(HttpStatusCode.NoContent);
        (await caller.GetAsync("/api/programs/none/fairness")).Expect(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Said(string words) => new() { ["en"] = words, ["fr"] = $"{words} (fr)" };
}
