using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Imports;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Mentorships;

public sealed class GetPairImport(IDocumentStore store, ImportActs imports)
{
    [Function(nameof(GetPairImport))]
    [Operation(
        "Shows how far a list of running pairs that is taken in in the background has come.",
        Answers = typeof(PairImportProgress),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/pairs/imports/{{orderId:{Ids.Rule}}}")] HttpRequest request,
        string programId,
        string orderId,
        CancellationToken cancellation)
    {
        if (await store.ReadAsync(ImportOrder.KeyOf(orderId), cancellation) is not { Pairs: { } counts } order || order.ProgramId != programId)
        {
            return Answer.NotFound("import");
        }

        var progress = ImportProgress.Of(order, await imports.TakenAsync(orderId, cancellation));
        var leftOut = await PairLine.LeftOutAsync(await imports.LeftOutAsync(orderId, cancellation), new PersonNames(store), cancellation);
        return Answer.Ok(new PairImportProgress(
            orderId,
            order.Rows,
            order.Good,
            counts,
            order.Problems,
            order.ConfirmedAt,
            progress.Taken,
            progress.IsDone,
            [.. leftOut.Select(one => new PairLeftOut(one.Line, one.Words))]));
    }
}

/// <summary>How far a list of running pairs has come.</summary>
/// <param name="ConfirmedAt">When it was said that it is to be taken in, UTC; null before.</param>
/// <param name="Taken">Of the good rows.</param>
/// <param name="IsDone">Whether all of them are taken in.</param>
/// <param name="LeftOut">Rows in whose way something stood when they were taken in, though not when the list was looked at.</param>
public sealed record PairImportProgress(
    string OrderId,
    int Rows,
    int Good,
    PairCounts Counts,
    int Problems,
    DateTimeOffset? ConfirmedAt,
    int Taken,
    bool IsDone,
    IReadOnlyList<PairLeftOut> LeftOut);

/// <param name="Because">In English.</param>
public sealed record PairLeftOut(int Line, string Because);
