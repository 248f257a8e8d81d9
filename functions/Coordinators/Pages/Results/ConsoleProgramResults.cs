using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Results;

/// <summary>What has come of one program, while it runs and after it: to read, to print, and as files. Nobody's name, and nothing to change.</summary>
public sealed class ConsoleProgramResults(ConsoleEntry access, IDocumentStore store, ResultReading reading)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/results";

    [Function("ConsoleProgramResults")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        ReadAsync(
            request,
            program,
            (known, results) => Page.Show<ProgramResultsPage, ProgramResultsModel>(
                request, new ProgramResultsModel(access.Visit(request), known, results)),
            cancellation);

    [Function("ConsoleProgramResultsCsv")]
    public Task<IResult> CsvAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/csv")] HttpRequest request, string program, CancellationToken cancellation) =>
        ReadAsync(request, program, (_, results) => ResultFiles.Csv(request, results), cancellation);

    [Function("ConsoleProgramResultsXlsx")]
    public Task<IResult> XlsxAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/xlsx")] HttpRequest request, string program, CancellationToken cancellation) =>
        ReadAsync(request, program, (_, results) => ResultFiles.Xlsx(request, results), cancellation);

    private async Task<IResult> ReadAsync(
        HttpRequest request, string program, Func<MentoringProgram, ProgramResults, IResult> show, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? show(known, await reading.ReadAsync(known, request.Texts().Language.Tag, cancellation))
            : access.NotFound(request, "program");
}

public sealed record ProgramResultsModel(ConsoleVisit Visit, MentoringProgram Program, ProgramResults Results);
