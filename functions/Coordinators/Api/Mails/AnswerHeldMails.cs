using MentorFlow.Domain.Mails;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Mails;

/// <param name="Answer">"Release" or "Drop"; must be there.</param>
public sealed record HeldMailsAnswer(MailHoldAnswer? Answer);

public sealed class AnswerHeldMails(MailHoldActs acts)
{
    [Function(nameof(AnswerHeldMails))]
    [Operation(
        "Has all mails that are kept back go out, as far as they are still needed, or drops them. In both cases new mails are sent again.",
        Body = typeof(HeldMailsAnswer),
        Answers = typeof(MailHold),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = GetHeldMails.Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<HeldMailsAnswer>(request, cancellation);
        return body is null ? refusal!
            : body.Answer is not { } answer ? Coordinators.Api.Answer.Invalid(new FieldError("answer", "rules.choose-one"))
            : Coordinators.Api.Answer.Of(
                await acts.AnswerAsync(answer, Actors.Coordinator(request.Coordinator().Id), cancellation),
                "hold of mails",
                Coordinators.Api.Answer.Ok);
    }
}
