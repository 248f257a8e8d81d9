using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>What is computed for a large round in the background: how far it has come, and what came of it.</summary>
public sealed class ConsoleRoundOrder(
    ConsoleEntry access, RoundActs acts, RoundOrderActs orders, RoundView view, IDocumentStore store, PeopleDirectory directory)
{
    [Function(nameof(ConsoleRoundOrder))]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{RoundView.Route}/orders/{{orderId:{Ids.Rule}}}")] HttpRequest request,
        string programId,
        int number,
        string orderId,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program
            || await store.ReadAsync(RoundOrder.KeyOf(programId, number, orderId), cancellation) is not { } order)
        {
            return access.NotFound(request, "round");
        }

        var texts = request.Texts();
        var names = new PersonNames(store, texts, await directory.ReadAsync(cancellation));
        var pairs = new[] { order.Step?.Pair, order.Step?.Second }.OfType<Matching.PairOfIds>();
        return Page.Show<RoundOrderPage, RoundOrderModel>(
            request,
            new RoundOrderModel(
                access.Visit(request),
                program,
                order,
                await names.EachAsync(pairs, PairRef.OfAsync, cancellation),
                await names.EachAsync(order.Cost?.Changes ?? [], ChangeFacts.OfAsync, cancellation),
                await names.EachAsync(
                    order.Faults ?? [],
                    (fault, known, token) => RoundView.SayAsync(new FieldError(fault.Field, fault.Message), known, texts, token),
                    cancellation)));
    }

    [Function("ConsoleRoundPreview")]
    public Task<IResult> PreviewAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{RoundView.Route}/people/{{personId:{Ids.Rule}}}/with/{{partnerId:{Ids.Rule}}}")]
        HttpRequest request,
        string programId,
        int number,
        string personId,
        string partnerId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(request, form => PreviewAsync(request, programId, number, personId, partnerId, form, cancellation), cancellation);

    private async Task<IResult> PreviewAsync(
        HttpRequest request, string programId, int number, string personId, string partnerId, IFormCollection form, CancellationToken cancellation)
    {
        var found = await acts.AlternativesAsync(programId, number, personId, cancellation);
        if (found.Value?.Ways.FirstOrDefault(alternative => alternative.PartnerId == partnerId) is not { Step: { } step }
            || !int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version))
        {
            return found.Refusal is { Reason: RefusalReason.WrongStage } late
                ? access.TooLate(request, late, "round")
                : access.NotFound(request, "round-pair");
        }

        var ordered = await orders.OrderAsync(
            programId, number, RoundOrderKind.Preview, version, step, request.Coordinator().Id, cancellation);
        return ordered.Refusal switch
        {
            null => Page.SeeOther(request, RoundPaths.Order(programId, number, ordered.Value!.OrderId)),
            { Reason: RefusalReason.Stale } => await view.ShowAsync(request, programId, number, [], StatusCodes.Status409Conflict, cancellation),
            var refusal => access.TooLate(request, refusal, "round"),
        };
    }
}

/// <param name="Pairs">What the step is about; none where the round is solved, or solved again.</param>
/// <param name="Changes">Of a preview: whose partners would differ, those who lose most first; the first of them where they are many.</param>
/// <param name="Errors">Why the step cannot be taken.</param>
public sealed record RoundOrderModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    RoundOrder Order,
    IReadOnlyList<PairRef> Pairs,
    IReadOnlyList<ChangeFacts> Changes,
    IReadOnlyList<string> Errors);
