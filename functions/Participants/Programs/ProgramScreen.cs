using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Pages;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Programs;

/// <summary>The page that all who take part in a program share, and those of its tracks (R27).</summary>
public sealed class ProgramScreen(ParticipantAccess access, ProgramPageReading reading, ShownActs shown)
{
    /// <summary>What the form does: the name of its buttons.</summary>
    internal const string Act = "act";

    internal const string Show = "show-me";

    internal const string Hide = "hide-me";

    /// <summary>The page on which the form stood; empty for that of the program.</summary>
    internal const string TrackField = "track";

    private const string Route = "m/program/{program}";

    [Function("ShowProgram")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, trackId: null, state: null, cancellation), cancellation);

    [Function("ShowTrack")]
    public Task<IResult> ShowTrackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/{track}")] HttpRequest request,
        string program,
        string track,
        CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, track, state: null, cancellation), cancellation);

    [Function("SayWhetherShown")]
    public Task<IResult> SayAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/shown/{program}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var track = form[TrackField].ToString() is { Length: > 0 } id ? id : null;
                if (form[Act] == Hide)
                {
                    await shown.HideAsync(program, participant.PersonId, cancellation);
                    return await reading.ReadAsync(participant, track, after: null, state: null, cancellation) is null
                        ? Page.SeeOther(request, Paths.Home.With(Done.ShownNoMore))
                        : Page.SeeOther(request, Paths.Program(program, track).With(Done.ShownNoMore));
                }

                var agreed = await shown.ShowAsync(program, participant.PersonId, form["talk"].ToString(), form["show"] == "yes", cancellation);
                return agreed.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, participant, track, FormState.Sent(form, errors), cancellation),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.Program(program, track).With(Done.ShownToAll)),
                    _ => EntrancePages.NotFound(request),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, Participant participant, string? trackId, FormState? state, CancellationToken cancellation) =>
        await reading.ReadAsync(participant, trackId, request.Query["after"], state, cancellation) is { } model
            ? Page.Show<ProgramPage, ProgramPageModel>(
                request, model, state is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : EntrancePages.NotFound(request);
}
