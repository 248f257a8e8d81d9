using System.ComponentModel;
using MentorFlow.Domain.Imports;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Imports;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

public sealed class ImportPeople(ImportReading reading, ImportActs imports)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // A form is longer than the file in it.
    private const long MaxBytes = PeopleFile.Largest + (64 * 1024);

    [Function(nameof(ImportPeople))]
    [Operation(
        "Imports people with the organization chart from CSV or a workbook, as the body or as a form's file. Bad rows are listed by line, good rows are saved: "
        + "up to 100 at once, more in the background (202, with where to look for progress as Location).",
        MediaTypes = ["text/csv", Workbook, "multipart/form-data"],
        Answers = typeof(ImportAnswer),
        Refusals = Refusals.OfFile)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/import")] HttpRequest request,
        [Description("Only says what would change for whom, and saves nothing.")] bool? dryRun,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        request.LimitBody(MaxBytes);
        if (await OpenAsync(request, cancellation) is not { } file)
        {
            return TypedResults.Problem(
                "Send the list as text/csv, as a workbook (.xlsx), or as the file of a multipart form.",
                statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        var actor = Actors.Coordinator(request.Coordinator().Id);
        var look = await reading.LookAsync(file, actor, cancellation);
        return look.IsUnreadable ? Answer.Invalid([.. look.Errors.Select(FieldOf)])
            : dryRun == true ? Answer.Ok(ImportAnswer.Of(look, saved: 0))
            : look.Good.Count <= ImportPortion.Size ? Answer.Ok(ImportAnswer.Of(look, await imports.TakeAsync(look, actor, cancellation)))
            : await OrderAsync(request, look, actor, cancellation);
    }

    private async Task<IResult> OrderAsync(HttpRequest request, ImportLook look, string actor, CancellationToken cancellation)
    {
        var order = await imports.KeepAsync(look, actor, cancellation: cancellation);
        await imports.ConfirmAsync(order.OrderId, actor, cancellation);
        request.HttpContext.Response.Headers.Location = $"/api/people/imports/{order.OrderId}";
        return Answer.Accepted(ImportAnswer.Of(look, saved: 0));
    }

    private static FieldError FieldOf(ImportError error) =>
        new(error.Column.Length > 0 ? error.Column : error.Line > 1 ? $"line {error.Line}" : "file", error.Rule);

    private static async Task<Stream?> OpenAsync(HttpRequest request, CancellationToken cancellation) =>
        request.ContentType is { } type && (IsOf(type, "text/csv") || IsOf(type, Workbook)) ? request.Body
        : request.HasFormContentType ? (await request.ReadFormAsync(cancellation)).Files.FirstOrDefault()?.OpenReadStream()
        : null;

    private static bool IsOf(string type, string mediaType) => type.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase);
}
