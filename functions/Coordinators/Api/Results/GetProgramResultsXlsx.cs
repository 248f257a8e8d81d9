using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Results;

public sealed class GetProgramResultsXlsx(IDocumentStore store, ResultReading reading)
{
    [Function(nameof(GetProgramResultsXlsx))]
    [Operation("Gives the results of a program as a workbook (XLSX): the same figures, one in a line.", Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/results.xlsx")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? ResultFiles.Xlsx(request, await reading.ReadAsync(program, request.Texts().Language.Tag, cancellation))
            : Answer.NotFound("program");
}
