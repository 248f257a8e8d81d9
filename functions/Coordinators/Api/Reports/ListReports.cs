using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Reports;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Reports;

/// <param name="Readers">Who gets them by mail.</param>
/// <param name="Reports">The oldest first.</param>
public sealed record ProgramReports(ReportReaders Readers, IReadOnlyList<ProgramReport> Reports);

public sealed class ListReports(IDocumentStore store)
{
    [Function(nameof(ListReports))]
    [Operation(
        "Lists the monthly reports of a program as their mails said them. Who gets one is a field of the program: \"reports\".",
        Answers = typeof(ProgramReports),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{program:{Ids.Rule}}}/reports")]
        HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Answer.Ok(new ProgramReports(known.Reports, await store.AllAsync<ProgramReport>(program, cancellation).ToListAsync(cancellation)))
            : Answer.NotFound("program");
}
