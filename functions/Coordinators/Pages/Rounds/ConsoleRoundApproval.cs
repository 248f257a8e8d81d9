using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.WorkItems;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>What will go out, shown before it does: an approved round cannot be called back.</summary>
public sealed class ConsoleRoundApproval(ConsoleEntry access, CoordinatorActs coordinators, RoundView view, IDocumentStore store)
{
    [Function("ConsoleRoundApproval")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{RoundView.Route}/approve")]
        HttpRequest request, string programId, int number, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
        && await store.ReadAsync(Round.KeyOf(programId, number), cancellation) is { } round
            ? RoundDecisions.RefuseReview(round, version: null) is { } refusal
                ? access.TooLate(request, refusal, "round")
                : Page.Show<ApprovalPage, ApprovalModel>(
                    request,
                    new ApprovalModel(
                        access.Visit(request),
                        program,
                        await RoundFacts.OfAsync(round, new PersonNames(store, request.Texts()), request.Texts(), cancellation))
                    {
                        Circles = await CirclesAsync(request, round, cancellation),
                    })
            : access.NotFound(request, "round");

    private async Task<IReadOnlyList<RoundCircleFacts>> CirclesAsync(HttpRequest request, Round round, CancellationToken cancellation) => round.Circles == 0
        ? []
        : await RoundCircleFacts.OfAsync(
            store,
            (await store.CirclesOfAsync(round, cancellation)).Select(circle => circle.Value).Where(circle => circle.Seats.Count > 0),
            new PersonNames(store, request.Texts()),
            cancellation);

    [Function("ConsoleRoundApprove")]
    public Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{RoundView.Route}/approve")] HttpRequest request,
        string programId,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(request, form => ApproveAsync(request, programId, number, form, cancellation), cancellation);

    private async Task<IResult> ApproveAsync(
        HttpRequest request, string programId, int number, IFormCollection form, CancellationToken cancellation)
    {
        if (!int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version))
        {
            return await view.ShowAsync(
                request, programId, number, [new FieldError("version", "matching.rules.missing")], StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        var verdict = await coordinators.ApproveRoundAsync(programId, number, request.Coordinator().Id, version, cancellation);
        return verdict.Refusal switch
        {
            null => Page.SeeOther(request, ConsolePaths.Round(programId, number).With(Done.RoundApproved)),
            { Reason: RefusalReason.Stale } => await view.ShowAsync(request, programId, number, [], StatusCodes.Status409Conflict, cancellation),
            var refusal => access.TooLate(request, refusal, "round"),
        };
    }
}

public sealed record ApprovalModel(ConsoleVisit Visit, MentoringProgram Program, RoundFacts Round)
{
    /// <summary>Those that go out; none where people meet in pairs.</summary>
    public IReadOnlyList<RoundCircleFacts> Circles { get; init; } = [];
}
