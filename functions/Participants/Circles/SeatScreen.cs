using MentorFlow.Domain.Rounds;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Circles;

/// <summary>Asks one person: this circle, with these people and about these topics (R30)? A new one, or one that runs already.</summary>
public sealed class SeatScreen(ParticipantAccess access, CircleSeatActs acts, SeatReading seats)
{
    public const int LongestReason = 1000;

    private const string Route = "m/circle/{program}/{circle}";

    [Function("ShowSeat")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string circle, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, circle, FormState.Empty, cancellation), cancellation);

    [Function("AnswerSeat")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string circle,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (await seats.FindAsync(participant, circle, cancellation) is null)
                {
                    return EntrancePages.NotFound(request);
                }

                var (answer, reason) = (YesOrNo.Of(form), form["reason"].ToString().ReplaceLineEndings("\n").Trim());
                var errors = Check(answer, reason).ToList();
                if (answer is not { } accepted || errors.Count > 0)
                {
                    return await ShowAsync(request, participant, circle, FormState.Sent(form, errors), cancellation);
                }

                var answered = await acts.AnswerAsync(
                    program,
                    circle,
                    participant.PersonId,
                    accepted,
                    accepted || reason.Length == 0 ? null : reason,
                    accepted ? null : Choice.Read<DeclineReason>(form["kind"]),
                    cancellation);

                // Pressed twice, it is done; too late, or another answer before: the page says how things stand.
                return Page.SeeOther(
                    request,
                    answered.Refusal is null or { Reason: RefusalReason.AlreadyDone }
                        ? Paths.Seat(program, circle).With(accepted ? Done.SeatAccepted : Done.SeatDeclined)
                        : Paths.Seat(program, circle));
            },
            cancellation);

    private static IEnumerable<FieldError> Check(bool? answer, string reason)
    {
        if (answer is null)
        {
            yield return YesOrNo.Missing;
        }

        if (reason.Length > LongestReason)
        {
            yield return new FieldError("reason", "rules.too-long", ("max", LongestReason));
        }
    }

    private async Task<IResult> ShowAsync(
        HttpRequest request, Participant participant, string circle, FormState state, CancellationToken cancellation) =>
        await seats.FindAsync(participant, circle, cancellation) is { } model
            ? Page.Show<SeatPage, SeatModel>(
                request, model with { State = state }, state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : EntrancePages.NotFound(request);
}
