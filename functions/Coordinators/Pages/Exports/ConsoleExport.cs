using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Exports;

/// <summary>Says what an export of a program holds, and gives it.</summary>
public sealed class ConsoleExport(ConsoleEntry access, IDocumentStore store, ExportArchive archive)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/export";

    [Function(nameof(ConsoleExport))]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Show<ExportPage, ExportModel>(request, new ExportModel(access.Visit(request), program))
            : access.NotFound(request, "program");

    [Function("ConsoleExportFile")]
    public async Task<IResult> FileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/file")] HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is null
            ? access.NotFound(request, "program")
            : Page.Download(
                request, await archive.OfProgramAsync(programId, cancellation), ExportArchive.MediaType, ExportArchive.NameOf(programId));
}

public sealed record ExportModel(ConsoleVisit Visit, MentoringProgram Program);
