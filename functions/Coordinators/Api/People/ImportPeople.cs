using System.ComponentModel;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

public sealed class ImportPeople(PeopleImport import)
{
    [Function(nameof(ImportPeople))]
    [Operation(
        "Imports people with the organization chart from CSV, as the body or as a form's file. Bad rows are listed by line, good rows are saved.",
        MediaTypes = ["text/csv", "multipart/form-data"],
        Answers = typeof(ImportAnswer),
        Refusals = Refusals.OfFile)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/import")] HttpRequest request,
        [Description("Reports only, saves nothing.")] bool? dryRun,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        request.LimitBody(PeopleImport.MaxBytes);
        if (await OpenAsync(request, cancellation) is not { } file)
        {
            return TypedResults.Problem(
                "Send the list as text/csv, or as the file of a multipart form.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        var report = await import.RunAsync(file, dryRun ?? false, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return report is { Rows: 0, Errors.Count: > 0 }
            ? Answer.Invalid([.. report.Errors.Select(error => new FieldError(error.Column.Length > 0 ? error.Column : $"line {error.Line}", error.Rule))])
            : Answer.Ok(ImportAnswer.Of(report));
    }

    private static async Task<Stream?> OpenAsync(HttpRequest request, CancellationToken cancellation) =>
        request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true ? request.Body
        : request.HasFormContentType ? (await request.ReadFormAsync(cancellation)).Files.FirstOrDefault()?.OpenReadStream()
        : null;
}
