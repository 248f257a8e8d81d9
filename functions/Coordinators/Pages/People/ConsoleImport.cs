using System.Text;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api.People;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>Imports a list in two steps: first what it holds and what is wrong with it, line by line; then, by a second button, the good rows.</summary>
public sealed class ConsoleImport(ConsoleEntry access, PeopleImport import)
{
    /// <summary>In bytes; the API takes larger ones.</summary>
    public const long LargestFile = 2 * 1024 * 1024;

    private const string Route = "console/import";

    // The list comes back in the second form, with its characters escaped.
    private const long LargestForm = 4 * LargestFile;

    [Function("ConsoleImport")]
    public IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request) =>
        Page.Show<ImportPage, ImportModel>(request, new ImportModel(access.Visit(request), FormState.Empty, List: null, Report: null));

    [Function("ConsoleImportTry")]
    public Task<IResult> TryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (form.Files["file"] is not { Length: > 0 and <= LargestFile } file)
                {
                    var error = new FieldError("file", "rules.csv-file");
                    return Page.Show<ImportPage, ImportModel>(
                        request, new ImportModel(access.Visit(request), FormState.Sent(form, [error]), List: null, Report: null),
                        StatusCodes.Status422UnprocessableEntity);
                }

                using var content = new MemoryStream();
                await file.CopyToAsync(content, cancellation);
                content.Position = 0;
                var report = await RunAsync(request, content, dryRun: true, cancellation);
                return Page.Show<ImportPage, ImportModel>(
                    request,
                    new ImportModel(access.Visit(request), FormState.Empty, report.Good > 0 ? Encoding.UTF8.GetString(content.ToArray()) : null, report));
            },
            cancellation,
            LargestForm);

    [Function("ConsoleImportSave")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/save")]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                using var content = new MemoryStream(Encoding.UTF8.GetBytes(form["list"].ToString()));
                await RunAsync(request, content, dryRun: false, cancellation);
                return Page.SeeOther(request, "/console/people".With(Done.PeopleImported));
            },
            cancellation,
            LargestForm);

    private Task<ImportFacts> RunAsync(HttpRequest request, Stream content, bool dryRun, CancellationToken cancellation) =>
        import.RunAsync(content, dryRun, Actors.Coordinator(request.Coordinator().Id), cancellation);
}

/// <param name="List">What to import by the second button; null when there is nothing good in it.</param>
/// <param name="Report">Of the dry run; null before it.</param>
public sealed record ImportModel(ConsoleVisit Visit, FormState State, string? List, ImportFacts? Report);
