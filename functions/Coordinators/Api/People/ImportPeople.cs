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
    [Function(nameof(ImportPeople))]
    [Operation(
        "Imports people with the organization chart from CSV or a workbook, as the body or as a form's file. Bad rows are listed by line, good rows are saved: "
        + "up to 100 at once, more in the background (202, with where to look for progress as Location).",
        MediaTypes = [ListBody.Csv, ListBody.Workbook, ListBody.Form],
        Answers = typeof(ImportAnswer),
        Refusals = Refusals.OfFile)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/import")] HttpRequest request,
        [Description("Only says what would change for whom, and saves nothing.")] bool? dryRun,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        request.LimitBody(ListBody.MaxBytes);
        if (await ListBody.OpenAsync(request, cancellation) is not { } file)
        {
            return ListBody.OfAnotherType();
        }

        var actor = Actors.Coordinator(request.Coordinator().Id);
        var look = await reading.LookAsync(file, actor, cancellation);
        return look.IsUnreadable ? ListBody.Unreadable(look.Errors)
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
}
