using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Outcomes;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Comparisons;

/// <summary>Where an administrator names the legal basis on which it is read what became of people at work, or takes it back (R108, R114).</summary>
public sealed class ConsoleOutcomes(ConsoleEntry access, IDocumentStore store, LegalBasisActs acts)
{
    private const string Route = "console/outcomes";

    [Function(nameof(ConsoleOutcomes))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        ShowAsync(request, state: null, cancellation);

    [Function("ConsoleOutcomesName")]
    public Task<IResult> NameAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var draft = new LegalBasisDraft(Choice.Read<LegalGround>(form["ground"]), form["words"].ToString());
                var named = await acts.NameAsync(draft, By(request), cancellation);
                return named.Refusal is { Reason: RefusalReason.Invalid, Fields: var errors }
                    ? await ShowAsync(request, FormState.Sent(form, errors), cancellation)
                    : Page.SeeOther(request, ConsolePaths.Outcomes.With(Done.LegalBasisNamed));
            },
            cancellation);

    [Function("ConsoleOutcomesWithdraw")]
    public Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/withdraw")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                await acts.WithdrawAsync(By(request), cancellation);
                return Page.SeeOther(request, ConsolePaths.Outcomes.With(Done.LegalBasisWithdrawn));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, FormState? state, CancellationToken cancellation)
    {
        var basis = await store.ReadAsync(LegalBasis.Key, cancellation);
        var shown = state ?? (basis is { Holds: true } known ? FormState.Of(("ground", known.Ground.ToString()), ("words", known.Words)) : FormState.Empty);
        return Page.Show<OutcomesPage, OutcomesModel>(
            request,
            new OutcomesModel(access.Visit(request), basis, shown),
            shown.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static NoteWriter By(HttpRequest request) => new(Actors.Coordinator(request.Coordinator().Id), request.Coordinator().Name);
}

/// <param name="Basis">Null where none was ever named.</param>
public sealed record OutcomesModel(ConsoleVisit Visit, LegalBasis? Basis, FormState State)
{
    public static int LongestWords => LegalBasis.LongestWords;
}
