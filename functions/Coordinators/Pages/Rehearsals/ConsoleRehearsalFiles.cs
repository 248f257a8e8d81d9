using System.Text;
using System.Text.Json;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Json;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rehearsals;

/// <summary>Files of a rehearsal to keep: what the command takes, and the whole report.</summary>
public sealed class ConsoleRehearsalFiles(ConsoleEntry access, IDocumentStore store, RehearsalFiles files, IRehearsals rehearsals)
{
    private const string Json = "application/json";

    [Function("ConsoleRehearsalDefinition")]
    public async Task<IResult> DefinitionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{ConsoleRehearsal.Route}/definition")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Download(
                request,
                JsonSerializer.SerializeToUtf8Bytes(await files.DefinitionAsync(program, cancellation), MentorFlowJson.Options),
                Json,
                RehearsalPage.DefinitionName)
            : access.NotFound(request, "program");

    [Function("ConsoleRehearsalPeople")]
    public async Task<IResult> PeopleAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{ConsoleRehearsal.Route}/people")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is not null
            ? Page.Download(
                request,
                JsonSerializer.SerializeToUtf8Bytes(await files.EnrolledAsync(programId, cancellation), MentorFlowJson.Options),
                Json,
                RehearsalPage.PeopleName)
            : access.NotFound(request, "program");

    [Function("ConsoleRehearsalReport")]
    public async Task<IResult> ReportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{ConsoleRehearsal.Route}/report")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        rehearsals.AreHere && await store.ReadAsync(RehearsalReport.KeyOf(programId), cancellation) is { } report
            ? Page.Download(request, Encoding.UTF8.GetBytes(rehearsals.WriteReport(report.Summary)), "text/html; charset=utf-8", "rehearsal.html")
            : access.NotFound(request, "program");
}
