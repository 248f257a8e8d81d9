using MentorFlow.Functions.Api.Facts;
using MentorFlow.Programs;
using MentorFlow.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Api.Programs;

public sealed class GetProgram(IDocumentStore store)
{
    [Function(nameof(GetProgram))]
    [Operation("Shows a program with its rules, calendar and policy.", Answers = typeof(MentoringProgram), Refusals = [404])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}")] HttpRequest request, string programId, CancellationToken cancellation) =>
        Answer.OkOrNotFound(await store.ReadProgramAsync(programId, cancellation), "program");
}
