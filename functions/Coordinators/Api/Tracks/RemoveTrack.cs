using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Tracks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Tracks;

public sealed class RemoveTrack(TrackActs acts)
{
    [Function(nameof(RemoveTrack))]
    [Operation("Takes a part of a program away, as long as nobody is in it.", Success = 204, Refusals = Refusals.Unknown | Refusals.Invalid)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = SaveTrack.Route)] HttpRequest request,
        string program,
        string track,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var removed = await acts.RemoveAsync(program, track, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return removed.Refusal is { } refused ? Answer.Refused(refused, "track") : TypedResults.NoContent();
    }
}
