using System.Globalization;
using MentorFlow.Domain.Rounds;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>The buttons of a round under review.</summary>
public sealed class ConsoleRoundStep(ConsoleEntry access, RoundActs acts, RoundOrderActs orders, RoundView view)
{
    [Function("ConsoleRoundPair")]
    public Task<IResult> TakeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{RoundView.Route}/pairs/{{menteeId:{Ids.Rule}}}/{{mentorId:{Ids.Rule}}}")]
        HttpRequest request,
        string programId,
        int number,
        string menteeId,
        string mentorId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request, form => TakeAsync(request, programId, number, form, Read(form, new PairOfIds(menteeId, mentorId)), cancellation), cancellation);

    [Function("ConsoleRoundResolve")]
    public Task<IResult> ResolveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{RoundView.Route}/re-solve")] HttpRequest request,
        string programId,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request, form => TakeAsync(request, programId, number, form, new ReviewStep(ReviewAction.Resolve), cancellation), cancellation);

    private async Task<IResult> TakeAsync(
        HttpRequest request, string programId, int number, IFormCollection form, ReviewStep? step, CancellationToken cancellation)
    {
        if (step is null || !int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version))
        {
            return await view.ShowAsync(
                request,
                programId,
                number,
                [step is null ? new FieldError("action", "matching.rules.unknown") : new FieldError("version", "matching.rules.missing")],
                StatusCodes.Status422UnprocessableEntity,
                cancellation);
        }

        if (await orders.IsLargeAsync(programId, number, cancellation))
        {
            var ordered = await orders.OrderAsync(programId, number, RoundOrderKind.Step, version, step, request.Coordinator().Id, cancellation);
            return ordered.Value is { } order
                ? Page.SeeOther(request, RoundPaths.Order(programId, number, order.OrderId))
                : await AnswerAsync(request, programId, number, ordered.Refusal, cancellation);
        }

        var verdict = await acts.TakeAsync(programId, number, version, step, request.Coordinator().Id, cancellation);
        return await AnswerAsync(request, programId, number, verdict.Refusal, cancellation);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, string programId, int number, Refusal? refused, CancellationToken cancellation) =>
        refused switch
        {
            null => Page.SeeOther(request, ConsolePaths.Round(programId, number).With(Done.RoundChanged)),

            // Pressed twice: it is done, and that is what was wanted.
            { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Round(programId, number)),
            { Reason: RefusalReason.Invalid, Fields: var errors } =>
                await view.ShowAsync(request, programId, number, errors, StatusCodes.Status422UnprocessableEntity, cancellation),
            { Reason: RefusalReason.Stale } => await view.ShowAsync(request, programId, number, [], StatusCodes.Status409Conflict, cancellation),
            var refusal => access.TooLate(request, refusal, "round"),
        };

    private static ReviewStep? Read(IFormCollection form, PairOfIds pair) =>
        Choice.Read<ReviewAction>(form["action"]) is { } action and not (ReviewAction.Resolve or ReviewAction.Approve)
            ? new ReviewStep(
                action, pair, action is ReviewAction.Swap ? new PairOfIds(form["secondMenteeId"].ToString(), form["secondMentorId"].ToString()) : null)
            : null;
}
