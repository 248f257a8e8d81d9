using System.ComponentModel;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Imports;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Mentorships;

public sealed class ImportPairs(IDocumentStore store, PairReading reading, PairActs pairs, ImportActs imports, TimeProvider clock)
{
    [Function(nameof(ImportPairs))]
    [Operation(
        "Takes mentorships that began elsewhere into a program, from CSV or a workbook, as the body or as a form's file. Bad rows are listed by line, good "
        + "rows go on here in the background (202, with where to look for progress as Location). 200 where no row of the list is to go on.",
        MediaTypes = [ListBody.Csv, ListBody.Workbook, ListBody.Form],
        Answers = typeof(PairImportAnswer),
        Refusals = Refusals.Unknown | Refusals.OfFile)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/pairs/import")] HttpRequest request,
        string programId,
        [Description("Only says what each row would come to, and saves nothing.")] bool? dryRun,
        [Description("True says that everybody on the list has been told of the move; needed but for a dry run.")] bool? told,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return Answer.NotFound("program");
        }

        request.LimitBody(ListBody.MaxBytes);
        if (await ListBody.OpenAsync(request, cancellation) is not { } file)
        {
            return ListBody.OfAnotherType();
        }

        if (PairDecisions.ObstacleIn(program, clock.GetUtcNow()) is { } obstacle)
        {
            return Answer.Invalid(new FieldError("program", obstacle));
        }

        var look = await reading.LookAsync(program, file, UsualAgreement.In(Languages.BuiltIn.English), cancellation);
        if (look.IsUnreadable)
        {
            return ListBody.Unreadable(look.Errors);
        }

        var answer = await PairImportAnswer.OfAsync(look, new PersonNames(store), cancellation);
        if (dryRun == true || answer.Counts.GoOn == 0)
        {
            return Answer.Ok(answer);
        }

        if (told != true)
        {
            return Answer.Invalid(new FieldError("told", "rules.pairs-told"));
        }

        var actor = Actors.Coordinator(request.Coordinator().Id);
        var order = await pairs.KeepAsync(programId, look, actor, cancellation);
        await imports.ConfirmAsync(order.OrderId, actor, cancellation);
        request.HttpContext.Response.Headers.Location = $"/api/programs/{programId}/pairs/imports/{order.OrderId}";
        return Answer.Accepted(answer);
    }
}
