using System.Globalization;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Imports;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Imports;

/// <summary>A list of running pairs that was handed in: what each row comes to before it is confirmed, how far it has come after.</summary>
public sealed class ConsolePairsOrder(ConsoleEntry access, IDocumentStore store, ImportActs imports, PairActs pairs)
{
    /// <summary>In the address: behind how many good rows the page begins.</summary>
    public const string After = "after";

    /// <summary>A portion is shown in two pages.</summary>
    public const int RowsShown = ImportPortion.Size / 2;

    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/pairs/{{orderId:{Ids.Rule}}}";

    [Function("ConsolePairsOrder")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)]
        HttpRequest request, string programId, string orderId, CancellationToken cancellation) =>
        await FindAsync(programId, orderId, cancellation) is { } found
            ? await ShowAsync(request, found, PlaceIn(found.Order, request.Query[After]), FormState.Empty, cancellation)
            : access.NotFound(request, "import");

    /// <summary>A pair in a conflict of interest is to go on all the same, with a reason.</summary>
    [Function("ConsolePairsAccept")]
    public Task<IResult> AcceptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/accept")] HttpRequest request,
        string programId,
        string orderId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await FindAsync(programId, orderId, cancellation) is not { } found
                    || !int.TryParse(form["line"], NumberStyles.None, CultureInfo.InvariantCulture, out var line))
                {
                    return access.NotFound(request, "import");
                }

                var after = PlaceIn(found.Order, form[After]);
                var field = ReasonOf(line);
                var accepted = await pairs.AcceptAsync(
                    orderId, after / ImportPortion.Size, line, form[field].ToString(), Actors.Coordinator(request.Coordinator().Id), cancellation);
                return accepted.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: [var wrong, ..] } => await ShowAsync(
                        request, found, after, FormState.Sent(form, [wrong with { Field = field }]), cancellation),
                    { Reason: RefusalReason.Unknown } => access.NotFound(request, "import"),
                    _ => Page.SeeOther(request, $"{ConsolePaths.PairsOrder(programId, orderId)}?{After}={after}"),
                };
            },
            cancellation);

    [Function("ConsolePairsSave")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/save")] HttpRequest request,
        string programId,
        string orderId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await FindAsync(programId, orderId, cancellation) is not { } found)
                {
                    return access.NotFound(request, "import");
                }

                if (form["told"] != "yes")
                {
                    return await ShowAsync(
                        request, found, after: 0, FormState.Sent(form, [new FieldError("told", "rules.pairs-told")]), cancellation);
                }

                var confirmed = await imports.ConfirmAsync(orderId, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return confirmed.Refusal is { Reason: RefusalReason.Unknown }
                    ? access.NotFound(request, "import")
                    : Page.SeeOther(request, ConsolePaths.PairsOrder(programId, orderId));
            },
            cancellation);

    /// <summary>The name of the field for the reason of a row.</summary>
    internal static string ReasonOf(int line) => string.Create(CultureInfo.InvariantCulture, $"reason-{line}");

    private async Task<Found?> FindAsync(string programId, string orderId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
        && await store.ReadAsync(ImportOrder.KeyOf(orderId), cancellation) is { Pairs: not null } order
        && order.ProgramId == programId
            ? new Found(program, order)
            : null;

    private static int PlaceIn(ImportOrder order, string? after) =>
        int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < order.Good ? number / RowsShown * RowsShown : 0;

    private async Task<IResult> ShowAsync(HttpRequest request, Found found, int after, FormState state, CancellationToken cancellation)
    {
        var (program, order) = found;
        var names = new PersonNames(store, request.Texts());
        var portion = order.ConfirmedAt is null
            ? await store.ReadAsync(ImportPortion.KeyOf(order.OrderId, after / ImportPortion.Size), cancellation)
            : null;
        var rows = (portion?.Pairs ?? []).Skip(after % ImportPortion.Size).Take(RowsShown);
        var model = new PairsOrderModel(
            access.Visit(request),
            program,
            order,
            ImportProgress.Of(order, await imports.TakenAsync(order.OrderId, cancellation)),
            after,
            await names.EachAsync<PairLook, PairLine>(rows, PairLine.OfAsync, cancellation),
            await PairLine.LeftOutAsync(await imports.LeftOutAsync(order.OrderId, cancellation), names, cancellation),
            state);
        return Page.Show<PairsOrderPage, PairsOrderModel>(
            request, model, state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private sealed record Found(MentoringProgram Program, ImportOrder Order);
}

/// <param name="After">Behind how many good rows the page begins.</param>
/// <param name="Rows">Good rows to show; empty once the list is confirmed.</param>
/// <param name="LeftOut">Rows in whose way something stood when they were taken in, though not when the list was looked at.</param>
/// <param name="State">Of the form that came back.</param>
public sealed record PairsOrderModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    ImportOrder Order,
    ImportProgress Progress,
    int After,
    IReadOnlyList<PairLine> Rows,
    IReadOnlyList<(int Line, string Words)> LeftOut,
    FormState State);
