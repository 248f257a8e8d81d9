using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Tracks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Tracks;

public sealed class SaveTrack(TrackActs acts, IDocumentStore store, TrackFigureReading figures)
{
    public const string Route = $"{ListTracks.Route}/{{track:{Ids.Rule}}}";

    [Function(nameof(SaveTrack))]
    [Operation(
        "Adds a part to a program under an id of the caller's, or changes the one that is there.",
        Body = typeof(TrackDraft),
        Answers = typeof(ProgramTracks),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string program,
        string track,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (draft, refusal) = await JsonBody.ReadAsync<TrackDraft>(request, cancellation);
        if (draft is null)
        {
            return refusal!;
        }

        var saved = await acts.SaveAsync(program, track, draft, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return saved.Refusal is { Reason: not RefusalReason.AlreadyDone } refused
            ? Answer.Refused(refused, "program")
            : Answer.Ok(await TrackFacts.OfProgramAsync(
                (await store.ReadProgramAsync(program, cancellation))!, store, figures, ListTracks.Language, cancellation));
    }
}
