using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class GetProgram(IDocumentStore store)
{
    [Function(nameof(GetProgram))]
    [Operation("Shows a program with its rules, calendar and policy.", Answers = typeof(MentoringProgram), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        Answer.OkOrNotFound(await store.ReadProgramAsync(programId, cancellation), "program");
}
