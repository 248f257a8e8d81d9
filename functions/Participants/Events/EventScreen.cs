using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Functions.Participants.Sessions;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Events;

/// <summary>An event of the program: when and where it is, and one tap for who is there (R88, R89, R101).</summary>
public sealed class EventScreen(ParticipantAccess access, EventActs events, CallingClient calling, TimeProvider clock)
{
    private const string Route = "m/event/{program}/{kind}";

    private const int UsualPause = 30;

    [Function("ShowEvent")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string kind, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => await LoadAsync(participant, kind, cancellation) is { } model
                ? Page.Show<EventPage, EventModel>(request, model, hosts: model.ByToken is null ? null : CallingClient.Hosts)
                : EntrancePages.NotFound(request),
            cancellation);

    [Function("ConfirmEvent")]
    public Task<IResult> ConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/here")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string kind,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
            {
                if (EventDecisions.KindOf(kind) is not { } known)
                {
                    return EntrancePages.NotFound(request);
                }

                // Too early or too late: the page says how things stand.
                var confirmed = await events.ConfirmAsync(program, known, participant.PersonId, cancellation);
                var path = Paths.Event(program, kind);
                return confirmed.Refusal?.Reason switch
                {
                    null or RefusalReason.AlreadyDone => Page.SeeOther(request, path.With(Done.EventAttended)),
                    RefusalReason.WrongStage => Page.SeeOther(request, path),
                    _ => EntrancePages.NotFound(request),
                };
            },
            cancellation);

    [Function("JoinEvent")]
    public Task<IResult> JoinAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/pass")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string kind,
        CancellationToken cancellation) =>
        access.PostAsync(request, program, (participant, _) => AdmitAsync(request, participant, kind, cancellation), cancellation);

    private async Task<IResult> AdmitAsync(HttpRequest request, Participant participant, string kind, CancellationToken cancellation)
    {
        var (response, texts) = (request.HttpContext.Response, request.Texts());
        response.Headers.CacheControl = "no-store";
        if (EventDecisions.KindOf(kind) is not { } known)
        {
            return TypedResults.Problem(texts["session.join.none"], statusCode: StatusCodes.Status404NotFound);
        }

        try
        {
            var admitted = await events.AdmitAsync(participant.Program, known, participant.Enrollment, cancellation);
            var place = await PlaceAsync(participant, known, cancellation);
            return admitted.Value is { } pass
                ? TypedResults.Ok(new RoomTicket(pass.JoinUrl, place?.RoomId, pass.Token, pass.ExpiresOn))
                : TypedResults.Problem(texts["session.join.none"], statusCode: StatusCodes.Status409Conflict);
        }
        catch (VideoRefusedException)
        {
            return TypedResults.Problem(texts["session.join.refused"], statusCode: StatusCodes.Status409Conflict);
        }
        catch (IOException outage)
        {
            var pause = (outage as VideoThrottledException)?.RetryAfter?.TotalSeconds ?? UsualPause;
            response.Headers.RetryAfter = Math.Ceiling(pause).ToString(CultureInfo.InvariantCulture);
            return TypedResults.Problem(texts["session.join.out"], statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<EventModel?> LoadAsync(Participant participant, string kind, CancellationToken cancellation)
    {
        if (!EventDecisions.IsInvited(participant.Enrollment)
            || EventDecisions.KindOf(kind) is not { } known
            || EventDecisions.DateOf(participant.Program.Calendar, known) is not { } startsAt)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var place = await PlaceAsync(participant, known, cancellation);
        var came = await access.Store.FindAsync(EventAttendance.KeyOf(participant.ProgramId, known, participant.PersonId), cancellation) is not null;
        var isOpen = EventDecisions.IsOpen(startsAt, now);
        return new EventModel(participant, known, startsAt, now)
        {
            Place = place is null ? participant.Program.MeetingLink : place.PlaceIn(participant.Program),
            HasCome = came,
            IsOpen = isOpen,
            ByToken = isOpen && calling.Href is { } script && place is { Link: null, RoomId: not null, RoomUrl: null }
                ? new RoomByToken(script, Paths.EventPass(participant.ProgramId, kind), participant.Visitor.FormToken, participant.Person.CallName)
                : null,
        };
    }

    private async Task<ProgramEvent?> PlaceAsync(Participant participant, ProgramMomentKind kind, CancellationToken cancellation) =>
        (await access.Store.FindAsync(ProgramEvent.KeyOf(participant.ProgramId, kind), cancellation))?.Value;
}

public sealed record EventModel(Participant Participant, ProgramMomentKind Kind, DateTimeOffset StartsAt, DateTimeOffset Now)
{
    public DateTimeOffset EndsAt => StartsAt + ProgramEvent.Length;

    /// <summary>What opens the room of the event; null where there is none.</summary>
    public Uri? Place { get; init; }

    /// <summary>The room on this page, while it is open; null where it is elsewhere.</summary>
    public RoomByToken? ByToken { get; init; }

    /// <summary>Whether people can say now that they are there.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the reader was there.</summary>
    public bool HasCome { get; init; }
}
