using System.Globalization;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Imports;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Imports;

/// <summary>A list that was handed in: what it would change for whom before it is confirmed, how far it has come after.</summary>
public sealed class ConsoleImportOrder(ConsoleEntry access, IDocumentStore store, ImportActs imports)
{
    /// <summary>In the address: behind how many good rows the page begins.</summary>
    public const string After = "after";

    /// <summary>A portion is shown in two pages.</summary>
    public const int RowsShown = ImportPortion.Size / 2;

    private const string Route = $"console/import/{{orderId:{Ids.Rule}}}";

    [Function(nameof(ConsoleImportOrder))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string orderId, CancellationToken cancellation)
    {
        if (await store.ReadAsync(ImportOrder.KeyOf(orderId), cancellation) is not { ProgramId: null } order)
        {
            return access.NotFound(request, "import");
        }

        var after = int.TryParse(request.Query[After], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < order.Good
            ? number / RowsShown * RowsShown
            : 0;
        var portion = order.ConfirmedAt is null
            ? await store.ReadAsync(ImportPortion.KeyOf(orderId, after / ImportPortion.Size), cancellation)
            : null;
        var model = new ImportOrderModel(
            access.Visit(request),
            order,
            ImportProgress.Of(order, await imports.TakenAsync(orderId, cancellation)),
            after,
            [.. (portion?.Rows ?? []).Skip(after % ImportPortion.Size).Take(RowsShown)]);
        return Page.Show<ImportOrderPage, ImportOrderModel>(request, model);
    }

    [Function("ConsoleImportSave")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/save")] HttpRequest request,
        string orderId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                if (await store.ReadAsync(ImportOrder.KeyOf(orderId), cancellation) is { ProgramId: not null })
                {
                    return access.NotFound(request, "import");
                }

                var confirmed = await imports.ConfirmAsync(orderId, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return confirmed.Refusal is { Reason: RefusalReason.Unknown }
                    ? access.NotFound(request, "import")
                    : Page.SeeOther(request, ConsolePaths.Import(orderId));
            },
            cancellation);
}

/// <param name="After">Behind how many good rows the page begins.</param>
/// <param name="Rows">Good rows to show; empty once the list is confirmed.</param>
public sealed record ImportOrderModel(ConsoleVisit Visit, ImportOrder Order, ImportProgress Progress, int After, IReadOnlyList<ImportRow> Rows);
