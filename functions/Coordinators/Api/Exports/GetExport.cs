using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Exports;

public sealed class GetExport(IDocumentStore store, ExportArchive archive)
{
    [Function(nameof(GetExport))]
    [Operation(
        "Gives a program as a zip of documented JSON lines and CSV tables, with what administrators may read (docs/export.md).",
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/export")] HttpRequest request,
        string programId,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is null
            ? Answer.NotFound("program")
            : Page.Download(
                request, await archive.OfProgramAsync(programId, cancellation), ExportArchive.MediaType, ExportArchive.NameOf(programId));
}
