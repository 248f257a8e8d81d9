using MentorFlow.Domain.Unmatched;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Unmatched;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Unmatched;

/// <summary>Somebody for whom nobody who was proposed was right says when a talk suits them, or that they need none.</summary>
public sealed class TalkScreen(ParticipantAccess access, TalkActs talks)
{
    private const string Route = "m/talk/{program}";

    [Function("ShowTalk")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, FormState.Empty, cancellation), cancellation);

    [Function("AnswerTalk")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (YesOrNo.Of(form) is not { } wants)
                {
                    return await ShowAsync(request, participant, FormState.Sent(form, [YesOrNo.Missing]), cancellation);
                }

                if (await talks.LatestAsync(program, participant.PersonId, cancellation) is not { } offer)
                {
                    return EntrancePages.NotFound(request);
                }

                var when = wants ? form["when"].ToString().ReplaceLineEndings("\n").Trim() : null;
                var answered = await talks.AnswerAsync(program, participant.PersonId, offer.Round, when, cancellation);
                return answered.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? await ShowAsync(request, participant, FormState.Sent(form, refusal.Fields), cancellation)
                    : Page.SeeOther(request, Paths.Talk(program).With(wants ? Done.TalkWanted : Done.TalkDeclined));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, FormState state, CancellationToken cancellation) =>
        await talks.LatestAsync(participant.ProgramId, participant.PersonId, cancellation) is { } offer
            ? Page.Show<TalkPage, TalkModel>(
                request,
                new TalkModel(participant, offer, state.Errors.Count > 0 ? state : FormState.Of(("when", offer.When ?? ""))),
                state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : EntrancePages.NotFound(request);
}

public sealed record TalkModel(Participant Participant, TalkOffer Offer, FormState State);
