using System.Globalization;
using MentorFlow.Domain.Enrollments;
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

/// <summary>What a coordinator does to the circles of a round under review: puts somebody elsewhere, leaves them out, gives a circle up.</summary>
public sealed class ConsoleRoundCircles(ConsoleEntry access, CircleReviewActs acts, RoundView view, IDocumentStore store)
{
    private const string PersonRoute = $"{RoundView.Route}/circles/people/{{personId:{Ids.Rule}}}";

    [Function("ConsoleCirclePerson")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PersonRoute)]
        HttpRequest request, string programId, int number, string personId, CancellationToken cancellation) =>
        ShowAsync(request, programId, number, personId, FormState.Empty, cancellation);

    [Function("ConsoleMoveInCircles")]
    public Task<IResult> MoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = PersonRoute)] HttpRequest request,
        string programId,
        int number,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var chosen = form[CirclePersonModel.Circle].ToString();
                if (!int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version)
                    || (NumberIn(chosen) is null && chosen != CirclePersonModel.LeftOut))
                {
                    var missing = FormState.Sent(form, [new FieldError(CirclePersonModel.Circle, "rules.choose-one")]);
                    return await ShowAsync(request, programId, number, personId, missing, cancellation);
                }

                var moved = await acts.MoveAsync(programId, number, version, personId, NumberIn(chosen), request.Coordinator().Id, cancellation);
                return moved.Refusal is { Reason: RefusalReason.Invalid, Fields: var errors }
                    ? await ShowAsync(request, programId, number, personId, FormState.Sent(form, errors), cancellation)
                    : await AnswerAsync(request, programId, number, moved.Refusal, cancellation);
            },
            cancellation);

    [Function("ConsoleGiveUpCircle")]
    public Task<IResult> GiveUpAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{RoundView.Route}/circles/give-up")] HttpRequest request,
        string programId,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (!int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) || NumberIn(form["circle"]) is not { } circle)
                {
                    return await view.ShowAsync(
                        request,
                        programId,
                        number,
                        [new FieldError("version", "matching.rules.missing")],
                        StatusCodes.Status422UnprocessableEntity,
                        cancellation);
                }

                var given = await acts.DissolveAsync(programId, number, version, circle, request.Coordinator().Id, cancellation);
                return await AnswerAsync(request, programId, number, given.Refusal, cancellation);
            },
            cancellation);

    // Pressed twice: it is done, and that is what was wanted.
    private async Task<IResult> AnswerAsync(
        HttpRequest request, string programId, int number, Refusal? refusal, CancellationToken cancellation) => refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Round(programId, number).With(Done.CirclesChanged)),
            { Reason: RefusalReason.Invalid, Fields: var errors } =>
                await view.ShowAsync(request, programId, number, errors, StatusCodes.Status422UnprocessableEntity, cancellation),
            { Reason: RefusalReason.Stale } => await view.ShowAsync(request, programId, number, [], StatusCodes.Status409Conflict, cancellation),
            _ => access.TooLate(request, refusal, "round"),
        };

    private async Task<IResult> ShowAsync(
        HttpRequest request, string programId, int number, string personId, FormState state, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program
            || await store.ReadAsync(Round.KeyOf(programId, number), cancellation) is not { } round
            || round.Circles == 0)
        {
            return access.NotFound(request, "round");
        }

        if (RoundDecisions.RefuseReview(round, version: null) is { } late)
        {
            return access.TooLate(request, late, "round");
        }

        var circles = (await store.CirclesOfAsync(round, cancellation)).Select(circle => circle.Value).ToList();
        if (!circles.Exists(circle => circle.Has(personId))
            && await store.ReadAsync(Enrollment.KeyOf(programId, personId), cancellation) is not { Stage: EnrollmentStage.Ready or EnrollmentStage.Matched })
        {
            return access.NotFound(request, "round-person");
        }

        var names = new PersonNames(store, request.Texts());
        return Page.Show<CirclePersonPage, CirclePersonModel>(
            request,
            new CirclePersonModel(
                access.Visit(request),
                program,
                round,
                await names.FindAsync(personId, cancellation),
                await RoundCircleFacts.OfAsync(store, circles, names, cancellation),
                state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static int? NumberIn(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Where somebody is among the circles of a round, and where they could be.</summary>
/// <param name="Circles">All of the attempt.</param>
public sealed record CirclePersonModel(
    ConsoleVisit Visit, MentoringProgram Program, Round Round, PersonRef Person, IReadOnlyList<RoundCircleFacts> Circles, FormState State)
{
    /// <summary>The field of the circle that is chosen, by its number.</summary>
    public const string Circle = "circle";

    /// <summary>In place of a number.</summary>
    public const string LeftOut = "out";

    /// <summary>Null for who is in none.</summary>
    public RoundCircleFacts? Now => Circles.FirstOrDefault(circle => circle.Seats.Any(seat => seat.Person.PersonId == Person.PersonId));
}
