using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Surveys;

public sealed class GetSurveys(IDocumentStore store)
{
    internal const string Route = $"api/programs/{{program:{Ids.Rule}}}/surveys";

    [Function(nameof(GetSurveys))]
    [Operation(
        "Shows what a program asks in each survey and role: every question in every language, and what reads its answers where it has to stay.",
        Answers = typeof(ProgramSurveyFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Answer.Ok(ProgramSurveyFacts.Of(known, await store.SurveysOfAsync(program, cancellation)))
            : Answer.NotFound("program");
}
