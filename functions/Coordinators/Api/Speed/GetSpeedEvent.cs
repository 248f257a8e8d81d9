using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Speed;

public sealed class GetSpeedEvent(IDocumentStore store, TimeProvider clock)
{
    public const string Route = $"{ListSpeedEvents.Route}/{{number:{Ids.Rule}}}";

    [Function(nameof(GetSpeedEvent))]
    [Operation(
        "Shows a speed-mentoring event as it is now: who is there and who is missing, and who meets whom in the turn that has begun last.",
        Answers = typeof(SpeedSight),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string program,
        string number,
        CancellationToken cancellation) =>
        SpeedEvent.NumberOf(number) is { } known && await store.ReadAsync(SpeedEvent.KeyOf(program, known), cancellation) is { } held
            ? Answer.Ok(await store.SpeedSightAsync(held, new PersonNames(store), clock.GetUtcNow(), cancellation))
            : Answer.NotFound("event");
}
