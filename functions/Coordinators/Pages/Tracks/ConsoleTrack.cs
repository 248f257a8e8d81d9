using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Tracks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Tracks;

/// <summary>One part of a program, to change and to take away.</summary>
public sealed class ConsoleTrack(ConsoleEntry access, IDocumentStore store, TrackActs acts)
{
    /// <summary>What a form of the page does: the name of its button.</summary>
    internal const string Act = "act";

    internal const string Remove = "remove";

    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/tracks/{{track:{Ids.Rule}}}";

    [Function(nameof(ConsoleTrack))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string program,
        string track,
        CancellationToken cancellation) =>
        ShowAsync(request, program, track, state: null, obstacle: null, cancellation);

    [Function("ConsoleTrackChange")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        string track,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await store.ReadAsync(Track.KeyOf(program, track), cancellation) is null)
                {
                    return access.NotFound(request, "track");
                }

                var actor = Actors.Coordinator(request.Coordinator().Id);
                var removes = form[Act] == Remove;
                var changed = removes
                    ? await acts.RemoveAsync(program, track, actor, cancellation)
                    : await acts.SaveAsync(program, track, TrackForm.Read(form), actor, cancellation);
                return changed.Refusal is not { Reason: RefusalReason.Invalid, Fields: var errors }
                        ? Page.SeeOther(request, ConsolePaths.Tracks(program).With(Done.TracksChanged))
                    : removes ? await ShowAsync(request, program, track, state: null, errors[0].Rule, cancellation)
                    : await ShowAsync(request, program, track, FormState.Sent(form, errors), obstacle: null, cancellation);
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, string programId, string trackId, FormState? state, Phrase? obstacle, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
        && await store.ReadAsync(Track.KeyOf(programId, trackId), cancellation) is { } track
            ? Page.Show<TrackPage, TrackModel>(
                request,
                new TrackModel(access.Visit(request), program, track, state ?? TrackForm.Of(track), obstacle),
                state is null && obstacle is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : access.NotFound(request, "track");
}

/// <param name="Obstacle">Why it was not taken away; null where nobody tried.</param>
public sealed record TrackModel(ConsoleVisit Visit, MentoringProgram Program, Track Track, FormState State, Phrase? Obstacle);
