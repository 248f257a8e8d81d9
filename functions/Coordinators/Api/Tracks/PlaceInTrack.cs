using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Tracks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Tracks;

/// <param name="PersonIds">Up to 200; null has the rule place everybody who is in no track, up to 200 at a time.</param>
/// <param name="TrackId">Null takes them out of every track.</param>
public sealed record TrackPlacing(IReadOnlyList<string>? PersonIds = null, string? TrackId = null);

/// <param name="Count">How many were placed; who is there already, or takes no part, is passed over.</param>
public sealed record TrackPlaced(int Count);

public sealed class PlaceInTrack(TrackActs acts, IDocumentStore store)
{
    [Function(nameof(PlaceInTrack))]
    [Operation(
        "Puts people of a program into one of its parts, or out of all; without people, the rule places those who are in none.",
        Body = typeof(TrackPlacing),
        Answers = typeof(TrackPlaced),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{program:{Ids.Rule}}}/track-people")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (placing, refusal) = await JsonBody.ReadAsync<TrackPlacing>(request, cancellation);
        if (placing is null)
        {
            return refusal!;
        }

        if (await store.ReadProgramAsync(program, cancellation) is null)
        {
            return Answer.NotFound("program");
        }

        if (placing.PersonIds?.Count > TrackActs.MostPlaced)
        {
            return Answer.Invalid(new FieldError("personIds", "rules.at-most", ("max", TrackActs.MostPlaced)));
        }

        if (placing.TrackId is { } track && (await store.TracksAsync(program, cancellation)).All(one => one.TrackId != track))
        {
            return Answer.Invalid(new FieldError("trackId", "rules.choose-one"));
        }

        var actor = Actors.Coordinator(request.Coordinator().Id);
        return Answer.Ok(new TrackPlaced(placing.PersonIds is { } people
            ? await acts.PlaceManyAsync(program, people, placing.TrackId, actor, cancellation)
            : await acts.PlaceByRuleAsync(program, actor, cancellation)));
    }
}
