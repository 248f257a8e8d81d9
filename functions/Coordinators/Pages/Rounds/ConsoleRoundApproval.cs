using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.WorkItems;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>What will go out, shown before it does: an approved round cannot be called back.</summary>
public sealed class ConsoleRoundApproval(
    ConsoleEntry access, CoordinatorActs coordinators, RoundView view, IDocumentStore store, KeptRounds rounds, PeopleDirectory directory)
{
    private const int MostShown = 300;

    [Function("ConsoleRoundApproval")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{RoundView.Route}/approve")]
        HttpRequest request, string programId, int number, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
        && await rounds.FindAsync(programId, number, cancellation) is { } round
            ? RoundDecisions.RefuseReview(round, version: null) is { } refusal
                ? access.TooLate(request, refusal, "round")
                : Page.Show<ApprovalPage, ApprovalModel>(
                    request,
                    new ApprovalModel(
                        access.Visit(request),
                        program,
                        await FactsAsync(request, round, cancellation))
                    {
                        Pairs = round.Pairs.Count,
                        Waiting = round.Waiting.Count,
                        Asked = AskedIn(round, program),
                        Circles = await CirclesAsync(request, round, cancellation),
                    })
            : access.NotFound(request, "round");

    // The weakest first: those of a large round that are not shown stand on its pages.
    private async Task<RoundFacts> FactsAsync(HttpRequest request, Round round, CancellationToken cancellation)
    {
        var shown = round with { Pairs = [.. round.Pairs.OrderBy(pair => pair.Score).Take(MostShown)], Waiting = [] };
        return await RoundFacts.OfAsync(
            shown, new PersonNames(store, request.Texts(), await directory.ReadAsync(cancellation)), request.Texts(), cancellation);
    }

    private static int AskedIn(Round round, MentoringProgram program) => round.Pairs
        .SelectMany(pair => program.Form is ProgramForm.Peer ? new[] { pair.MenteeId, pair.MentorId } : [pair.MenteeId])
        .Distinct()
        .Count();

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

/// <param name="Round">With its weakest pairs, as many as a page bears.</param>
public sealed record ApprovalModel(ConsoleVisit Visit, MentoringProgram Program, RoundFacts Round)
{
    /// <summary>Of the whole round.</summary>
    public int Pairs { get; init; }

    /// <summary>The same of people who wait.</summary>
    public int Waiting { get; init; }

    /// <summary>How many people are asked.</summary>
    public int Asked { get; init; }

    /// <summary>Those that go out; none where people meet in pairs.</summary>
    public IReadOnlyList<RoundCircleFacts> Circles { get; init; } = [];
}
