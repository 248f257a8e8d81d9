using System.ComponentModel;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rehearsals;

public sealed class OrderRehearsal(RehearsalOrders orders, RehearsalReading reading, IDocumentStore store)
{
    internal const string Route = $"api/programs/{{programId:{Ids.Rule}}}/rehearsal";

    [Function(nameof(OrderRehearsal))]
    [Operation(
        "Lives through the program in virtual time, in the background, one program at a time: with its enrolled people, with made-up ones (4 to 500), or with "
        + "the people of a list, which is then the body or a form's file. Nobody is written to, and nobody's name goes into it.",
        Body = typeof(RehearsalChoice),
        MediaTypes = [ListBody.Csv, ListBody.Workbook, ListBody.Form],
        Answers = typeof(RehearsalFacts),
        Success = 202,
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string programId,
        [Description("With a list: which of their stories is told, 0 to 999,999.")] int? seed,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var actor = Actors.Coordinator(request.Coordinator().Id);
        if (request.HasJsonContentType())
        {
            var (choice, refusal) = await JsonBody.ReadAsync<RehearsalChoice>(request, cancellation);
            return choice is null
                ? refusal!
                : await AnswerAsync(request, programId, await orders.OrderAsync(programId, choice, list: null, actor, cancellation), cancellation);
        }

        request.LimitBody(ListBody.MaxBytes);
        if (await ListBody.OpenAsync(request, cancellation) is not { } list)
        {
            return ListBody.OfAnotherType();
        }

        var listed = new RehearsalChoice(RehearsalCohort.List, Seed: seed ?? RehearsalChoice.UsualSeed);
        return await AnswerAsync(request, programId, await orders.OrderAsync(programId, listed, list, actor, cancellation), cancellation);
    }

    private async Task<IResult> AnswerAsync(
        HttpRequest request, string programId, Verdict<RehearsalOrder> verdict, CancellationToken cancellation) =>
        verdict.Refusal is { Reason: RefusalReason.Unknown } unknown ? Answer.Refused(unknown, "program")
        : verdict.Refusal is { } refusal ? Answer.Refused(refusal, "rehearsal")
        : await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Answer.Accepted(await reading.ReadAsync(program, request.Scope(), cancellation))
        : Answer.NotFound("program");
}
