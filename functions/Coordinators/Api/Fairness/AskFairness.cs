using MentorFlow.Domain.Fairness;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Fairness;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Fairness;

public sealed class AskFairness(FairnessActs acts, FairnessReading fairness)
{
    [Function(nameof(AskFairness))]
    [Operation(
        "Has the participants of a program asked for their group, for fairness figures alone and in every language. Another question forgets what was told " +
        "to the one before.",
        Body = typeof(FairnessDraft),
        Answers = typeof(ProgramFairness),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = GetFairness.Route)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (draft, refusal) = await JsonBody.ReadAsync<FairnessDraft>(request, cancellation);
        if (draft is null)
        {
            return refusal!;
        }

        var asked = await acts.AskAsync(program, draft, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return asked.Refusal is { Reason: not RefusalReason.AlreadyDone } refused
            ? Answer.Refused(refused, "program")
            : Answer.Ok(await fairness.ReadAsync(program, GetFairness.Language, cancellation));
    }
}
