using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Events;

/// <summary>What people share with everybody in a program, by their own consent and as long as it lasts: a thank-you, and their name (R89, R101).</summary>
public sealed class RecognitionScreen(ParticipantAccess access, EventModels models, RecognitionActs recognition)
{
    /// <summary>What a form does: the names of its buttons.</summary>
    internal const string Act = "act";

    internal const string Share = "share";

    internal const string TakeBack = "take-back";

    internal const string Agree = "agree";

    private const string Midpoint = nameof(ProgramMomentKind.MidpointEvent);

    [Function("ShareThanks")]
    public Task<IResult> ThankAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/thanks/{program}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            (participant, form) => form[Act] == TakeBack
                ? TakeBackAsync(request, participant, cancellation)
                : ThankAsync(request, participant, form, cancellation),
            cancellation);

    [Function("AgreeToRecognition")]
    public Task<IResult> RecognizeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/recognition/{program}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var agrees = form[Act] == Agree;
                var decided = agrees
                    ? await recognition.AgreeAsync(program, participant.PersonId, cancellation)
                    : await recognition.WithdrawAsync(program, participant.PersonId, cancellation);
                return decided.Refusal is null or { Reason: RefusalReason.AlreadyDone }
                    ? Page.SeeOther(request, Paths.Event(program, nameof(ProgramMomentKind.ClosingEvent))
                        .With(agrees ? Done.RecognitionAgreed : Done.RecognitionWithdrawn))
                    : EntrancePages.NotFound(request);
            },
            cancellation);

    private async Task<IResult> ThankAsync(HttpRequest request, Participant participant, IFormCollection form, CancellationToken cancellation)
    {
        var shared = await recognition.ThankAsync(
            participant.ProgramId, participant.PersonId, form["thanks"].ToString(), form["share"] == "yes", cancellation);
        if (shared.Refusal is null or { Reason: RefusalReason.AlreadyDone })
        {
            return Page.SeeOther(request, Paths.Event(participant.ProgramId, Midpoint).With(Done.ThanksShared));
        }

        return shared.Refusal.Reason is RefusalReason.Invalid
            && await models.LoadAsync(request, participant, Midpoint, cancellation) is { Midpoint: { } midpoint } model
            ? Page.Show<EventPage, EventModel>(
                request,
                model with { Midpoint = midpoint with { State = FormState.Sent(form, shared.Refusal.Fields) } },
                StatusCodes.Status422UnprocessableEntity)
            : EntrancePages.NotFound(request);
    }

    private async Task<IResult> TakeBackAsync(HttpRequest request, Participant participant, CancellationToken cancellation)
    {
        await recognition.TakeBackAsync(participant.ProgramId, participant.PersonId, cancellation);
        return Page.SeeOther(request, Paths.Event(participant.ProgramId, Midpoint).With(Done.ThanksTakenBack));
    }
}
