using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Tracks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Tracks;

/// <param name="Matching">What it counts in matching that two are in the same track.</param>
/// <param name="ByRule">Whether who saves a profile comes into the track that fits most closely.</param>
public sealed record TrackMeaning(TrackPreference Matching, bool ByRule = false);

public sealed class SettleTracks(TrackActs acts, IDocumentStore store, TrackFigureReading figures)
{
    [Function(nameof(SettleTracks))]
    [Operation(
        "Says what the parts of a program count in its rounds, and whether people come into them by a rule.",
        Body = typeof(TrackMeaning),
        Answers = typeof(ProgramTracks),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = $"api/programs/{{program:{Ids.Rule}}}/track-settings")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (meaning, refusal) = await JsonBody.ReadAsync<TrackMeaning>(request, cancellation);
        if (meaning is null)
        {
            return refusal!;
        }

        var settled = await acts.SettleAsync(program, meaning.Matching, meaning.ByRule, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return settled.Refusal is { Reason: not RefusalReason.AlreadyDone } refused
            ? Answer.Refused(refused, "program")
            : Answer.Ok(await TrackFacts.OfProgramAsync(
                (await store.ReadProgramAsync(program, cancellation))!, store, figures, ListTracks.Language, cancellation));
    }
}
