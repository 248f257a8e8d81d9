using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>Somebody else for one person: everybody in the round with what it costs at once, and for one of them everything that would change.</summary>
public sealed class ConsoleAlternatives(
    ConsoleEntry access, RoundActs acts, RoundOrderActs orders, KeptRounds rounds, IDocumentStore store, PeopleDirectory directory)
{
    private const int ShownAtFirst = 12;

    [Function(nameof(ConsoleAlternatives))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{RoundView.Route}/people/{{personId:{Ids.Rule}}}")] HttpRequest request,
        string programId,
        int number,
        string personId,
        CancellationToken cancellation)
    {
        var found = await acts.AlternativesAsync(programId, number, personId, cancellation);
        if (found.Value is not { } alternatives)
        {
            return found.Refusal!.Reason is RefusalReason.WrongStage
                ? access.TooLate(request, found.Refusal, "round")
                : access.NotFound(request, "round-person");
        }

        var all = request.Query["all"] == "yes";
        var facts = await AlternativesFacts.OfAsync(alternatives, all ? null : ShownAtFirst, await NamesAsync(request, cancellation), cancellation);
        return Page.Show<AlternativesPage, AlternativesModel>(
            request, new AlternativesModel(access.Visit(request), await RoundAsync(programId, number, cancellation), facts, alternatives.Ways.Count));
    }

    [Function("ConsoleWeighPair")]
    public async Task<IResult> WeighAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{RoundView.Route}/people/{{personId:{Ids.Rule}}}/with/{{partnerId:{Ids.Rule}}}")]
        HttpRequest request,
        string programId,
        int number,
        string personId,
        string partnerId,
        CancellationToken cancellation)
    {
        var found = await acts.AlternativesAsync(programId, number, personId, cancellation);
        if (found.Value?.Ways.FirstOrDefault(alternative => alternative.PartnerId == partnerId) is not { Step: { } step } chosen)
        {
            return found.Refusal is { Reason: RefusalReason.WrongStage } late
                ? access.TooLate(request, late, "round")
                : access.NotFound(request, "round-pair");
        }

        // In a large round it is worked out in the background once it is asked for: until then the page says what the pair does directly.
        var isLarge = await orders.IsLargeAsync(programId, number, cancellation);
        var preview = isLarge ? null : await acts.PreviewAsync(programId, number, version: null, step, cancellation);
        if (preview is { Refusal: { } refusal })
        {
            return access.TooLate(request, refusal, "round");
        }

        var names = await NamesAsync(request, cancellation);
        var facts = await AlternativesFacts.OfAsync(new Alternatives(personId, found.Value.Present, [chosen]), limit: null, names, cancellation);
        return Page.Show<WeighPage, WeighModel>(
            request,
            new WeighModel(
                access.Visit(request),
                await RoundAsync(programId, number, cancellation),
                facts,
                facts.Ways[0],
                preview is { Value: { } cost } ? await CostFacts.OfAsync(cost, names, cancellation) : null));
    }

    private async Task<Round> RoundAsync(string programId, int number, CancellationToken cancellation) =>
        (await rounds.FindAsync(programId, number, cancellation))!;

    private async Task<PersonNames> NamesAsync(HttpRequest request, CancellationToken cancellation) =>
        new(store, request.Texts(), await directory.ReadAsync(cancellation));
}

/// <param name="Count">How many there are in all; the facts may hold the first of them only.</param>
public sealed record AlternativesModel(ConsoleVisit Visit, Round Round, AlternativesFacts Found, int Count);

/// <param name="Cost">With everything else solved again around the pair; null in a large round, where that is asked for first.</param>
public sealed record WeighModel(ConsoleVisit Visit, Round Round, AlternativesFacts Found, AlternativeFacts Alternative, CostFacts? Cost);
