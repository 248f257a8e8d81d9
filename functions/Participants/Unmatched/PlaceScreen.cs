using MentorFlow.Domain.Unmatched;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Unmatched;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Unmatched;

/// <summary>A mentor says whether they take one more: for whom is not said, so that nobody is turned down by name.</summary>
public sealed class PlaceScreen(ParticipantAccess access, PlaceActs places)
{
    private const string Route = "m/place/{program}/{question}";

    [Function("ShowPlace")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string question, CancellationToken cancellation) =>
        access.ShowAsync(
            request, program, participant => ShowAsync(request, participant, question, FormState.Empty, cancellation), cancellation);

    [Function("AnswerPlace")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string question,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (YesOrNo.Of(form) is not { } agrees)
                {
                    return await ShowAsync(request, participant, question, FormState.Sent(form, [YesOrNo.Missing]), cancellation);
                }

                var answered = await places.AnswerAsync(program, question, participant.PersonId, agrees, cancellation);
                return answered.Refusal switch
                {
                    { Reason: RefusalReason.NotAMember or RefusalReason.Unknown } => EntrancePages.NotFound(request),
                    { Reason: RefusalReason.WrongStage } => Page.SeeOther(request, Paths.Place(program, question)),
                    _ => Page.SeeOther(request, Paths.Place(program, question).With(agrees ? Done.PlaceGiven : Done.PlaceRefused)),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, Participant participant, string questionId, FormState state, CancellationToken cancellation) =>
        await access.Store.FindAsync(PlaceQuestion.KeyOf(participant.ProgramId, questionId), cancellation) is { Value: var question }
        && question.MentorId == participant.PersonId
            ? Page.Show<PlacePage, PlaceModel>(
                request,
                new PlaceModel(participant, question, state),
                state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : EntrancePages.NotFound(request);
}

public sealed record PlaceModel(Participant Participant, PlaceQuestion Question, FormState State);
