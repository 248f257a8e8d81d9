using MentorFlow.Domain.Speed;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Speed;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Speed;

public sealed class CallOffSpeedEvent(SpeedActs acts, TimeProvider clock)
{
    [Function(nameof(CallOffSpeedEvent))]
    [Operation(
        "Calls a speed-mentoring event off before it begins. Who was told of it is told, and it leaves their calendars.",
        Answers = typeof(SpeedEventFacts),
        Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetSpeedEvent.Route}/call-off")] HttpRequest request,
        string program,
        string number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        SpeedEvent.NumberOf(number) is not { } known
            ? Answer.NotFound("event")
            : Answer.Of(
                await acts.CallOffAsync(program, known, Actors.Coordinator(request.Coordinator().Id), cancellation),
                "event",
                held => Answer.Ok(SpeedEventFacts.Of(held, clock.GetUtcNow())));
}
