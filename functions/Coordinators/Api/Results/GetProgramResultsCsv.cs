using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Results;

public sealed class GetProgramResultsCsv(IDocumentStore store, ResultReading reading)
{
    [Function(nameof(GetProgramResultsCsv))]
    [Operation("Gives the results of a program as a list (CSV): the same figures, one in a line.", Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/results.csv")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? ResultFiles.Csv(request, await reading.ReadAsync(program, request.Texts().Language.Tag, cancellation))
            : Answer.NotFound("program");
}
