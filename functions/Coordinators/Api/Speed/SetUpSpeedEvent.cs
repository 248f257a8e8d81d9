using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Speed;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Speed;

public sealed class SetUpSpeedEvent(SpeedActs acts, TimeProvider clock)
{
    [Function(nameof(SetUpSpeedEvent))]
    [Operation(
        "Sets up a speed-mentoring event of a program that runs: the clock announces it, opens the door, and plans turn after turn with who is there.",
        Body = typeof(SpeedPlan),
        Answers = typeof(SpeedEventFacts),
        Success = StatusCodes.Status201Created,
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ListSpeedEvents.Route)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (plan, refusal) = await JsonBody.ReadAsync<SpeedPlan>(request, cancellation);
        if (plan is null)
        {
            return refusal!;
        }

        return Answer.Of(
            await acts.SetUpAsync(program, plan, Actors.Coordinator(request.Coordinator().Id), cancellation),
            "event",
            held => Answer.Created(request, $"/api/programs/{program}/speed/{held.Number}", SpeedEventFacts.Of(held, clock.GetUtcNow())));
    }
}
