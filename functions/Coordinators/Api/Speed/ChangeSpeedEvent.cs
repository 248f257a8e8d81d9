using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Speed;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Speed;

public sealed class ChangeSpeedEvent(SpeedActs acts, TimeProvider clock)
{
    [Function(nameof(ChangeSpeedEvent))]
    [Operation(
        "Moves a speed-mentoring event, or has it otherwise, until the door opens. Who was told gets a new calendar entry, and says again whether they come.",
        Body = typeof(SpeedPlan),
        Answers = typeof(SpeedEventFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = GetSpeedEvent.Route)] HttpRequest request,
        string program,
        string number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (plan, refusal) = await JsonBody.ReadAsync<SpeedPlan>(request, cancellation);
        if (plan is null)
        {
            return refusal!;
        }

        return SpeedEvent.NumberOf(number) is not { } known
            ? Answer.NotFound("event")
            : Answer.Of(
                await acts.ChangeAsync(program, known, plan, Actors.Coordinator(request.Coordinator().Id), cancellation),
                "event",
                held => Answer.Ok(SpeedEventFacts.Of(held, clock.GetUtcNow())));
    }
}
