using System.ComponentModel;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Surveys;

public sealed class ListSurveyVersions(IDocumentStore store)
{
    [Function(nameof(ListSurveyVersions))]
    [Operation(
        "Lists the versions of a program's surveys, the newest first: since when, by whom, and what each asks otherwise than the one before.",
        Answers = typeof(PageOfItems<SurveyVersionFacts>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{program:{Ids.Rule}}}/survey-versions")]
        HttpRequest request,
        string program,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is null
            ? Answer.NotFound("program")
            : Answer.Ok(await store.SurveyVersionsAsync(program, after, limit, cancellation));
}
