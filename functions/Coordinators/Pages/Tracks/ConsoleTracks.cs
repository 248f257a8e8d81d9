using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Pages.Enrollments;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Tracks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Tracks;

/// <summary>The parts of a program, how each does, what they count in matching, and who comes into which (R27).</summary>
public sealed class ConsoleTracks(ConsoleEntry access, IDocumentStore store, TrackFigureReading figures, TrackActs acts)
{
    /// <summary>The field that says into which track; empty for none.</summary>
    internal const string TrackField = "track";

    /// <summary>Of the form that has the rule place people.</summary>
    internal const string ByRule = "by-rule";

    private const string Program = $"console/programs/{{program:{Ids.Rule}}}";

    [Function(nameof(ConsoleTracks))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Program}/tracks")] HttpRequest request,
        string program,
        CancellationToken cancellation) =>
        ShowAsync(request, program, FormState.Empty, settings: null, cancellation);

    [Function("ConsoleTracksAdd")]
    public Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Program}/tracks")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var added = await acts.SaveAsync(program, form["id"].ToString(), TrackForm.Read(form), Actor(request), cancellation);
                return added.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, program, FormState.Sent(form, errors), settings: null, cancellation),
                    { Reason: RefusalReason.Unknown } => access.NotFound(request, "program"),
                    _ => Page.SeeOther(request, ConsolePaths.Tracks(program).With(Done.TracksChanged)),
                };
            },
            cancellation);

    [Function("ConsoleTrackSettings")]
    public Task<IResult> SettleAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Program}/track-settings")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var settled = await acts.SettleAsync(
                    program, Choice.Read<TrackPreference>(form["matching"]), form["byRule"] == "yes", Actor(request), cancellation);
                return settled.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, program, FormState.Empty, FormState.Sent(form, errors), cancellation),
                    { Reason: RefusalReason.Unknown } => access.NotFound(request, "program"),
                    _ => Page.SeeOther(request, ConsolePaths.Tracks(program).With(Done.TracksChanged)),
                };
            },
            cancellation);

    /// <summary>The chosen of the list of people, or everybody whom the rule fits.</summary>
    [Function("ConsoleTrackPeople")]
    public Task<IResult> PlaceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Program}/track-people")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (form[ByRule] == "yes")
                {
                    await acts.PlaceByRuleAsync(program, Actor(request), cancellation);
                    return Page.SeeOther(request, ConsolePaths.Tracks(program).With(Done.PeoplePlaced));
                }

                var chosen = form[ParticipationOrder.Chosen].OfType<string>().Distinct().Take(TrackActs.MostPlaced).ToList();
                var track = form[TrackField].ToString() is { Length: > 0 } id ? id : null;
                if (track is not null && await store.ReadAsync(Track.KeyOf(program, track), cancellation) is null)
                {
                    return access.NotFound(request, "track");
                }

                var placed = await acts.PlaceManyAsync(program, chosen, track, Actor(request), cancellation);
                var path = ConsolePaths.Enrollments(program);
                return Page.SeeOther(request, placed > 0 ? path.With(Done.PeoplePlaced) : path);
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState state, FormState? settings, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var known = await store.TrackSettingsAsync(programId, cancellation);
        var model = new TracksModel(
            access.Visit(request),
            program,
            await store.TracksAsync(programId, cancellation),
            await figures.ReadAsync(programId, request.Texts().Language.Tag, cancellation),
            Guid.NewGuid().ToString("N")[..12],
            state,
            settings ?? FormState.Of(("matching", known.Matching.ToString()), ("byRule", known.ByRule ? "yes" : null)));
        return Page.Show<TracksPage, TracksModel>(
            request,
            model,
            state.Errors.Count + model.Settings.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <param name="NewId">Of the next one: the same form sent twice is one.</param>
/// <param name="State">Of the form of a new one.</param>
/// <param name="Settings">The state of the form that says what tracks mean.</param>
public sealed record TracksModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    IReadOnlyList<Track> Tracks,
    IReadOnlyList<TrackFigures> Figures,
    string NewId,
    FormState State,
    FormState Settings);
