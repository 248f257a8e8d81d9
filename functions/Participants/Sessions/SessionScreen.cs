using System.Globalization;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Sessions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Sessions;

/// <summary>One link, one page: before the session its time and agenda, in its window the room, afterwards what came of it.</summary>
public sealed class SessionScreen(
    SessionAccess access, SessionActs acts, VideoSettings video, CallSettings calls, CallingClient calling, ICallTrial trial, TimeProvider clock)
{
    private const string Route = "m/s/{program}/{session}";

    [Function("ShowSession")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string session, CancellationToken cancellation) =>
        access.ShowAsync(request, program, session, meeting => Show(request, meeting, FormState.Empty), cancellation);

    [Function("EnterRoom")]
    public Task<IResult> EnterAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/enter")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string session,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            session,
            async (meeting, _) =>
            {
                // Too early, too late or twice: the page says how things stand. Where the page is the room, who is in it is seen, not said.
                if (!IsOnPage(meeting))
                {
                    await acts.ArriveAsync(program, session, meeting.Participant.PersonId, cancellation);
                }

                return Page.SeeOther(request, meeting.Path);
            },
            cancellation);

    [Function("SetAgenda")]
    public Task<IResult> SetAgendaAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/agenda")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string session,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            session,
            async (meeting, form) =>
            {
                var topics = form["topics"].ToString().ReplaceLineEndings("\n");
                var set = await acts.SetAgendaAsync(program, session, meeting.Participant.PersonId, topics, cancellation);
                return set.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? Show(request, meeting, FormState.Sent(form, refusal.Fields))
                    : Page.SeeOther(request, set.Refusal is null ? meeting.Path.With(Done.AgendaSaved) : meeting.Path);
            },
            cancellation);

    [Function("MoveSession")]
    public Task<IResult> MoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/move")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string session,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            session,
            async (meeting, form) =>
            {
                if (LocalMoment.Read(form["startsAt"], meeting.Participant.Zone) is not { } startsAt)
                {
                    return Show(request, meeting, FormState.Sent(form, [new FieldError("startsAt", "rules.date-and-time")]));
                }

                // The same time again is a second click; moving there would send everybody another calendar entry.
                if (startsAt == meeting.Session.StartsAt)
                {
                    return Page.SeeOther(request, meeting.Path.With(Done.SessionMoved));
                }

                var moved = await acts.MoveAsync(program, session, meeting.Participant.PersonId, startsAt, cancellation);
                return moved.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? Show(request, meeting, FormState.Sent(form, refusal.Fields))
                    : Page.SeeOther(
                        request, moved.Refusal is null or { Reason: RefusalReason.AlreadyDone } ? meeting.Path.With(Done.SessionMoved) : meeting.Path);
            },
            cancellation);

    [Function("ChooseSessionTime")]
    public Task<IResult> ChooseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/time")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string session,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            session,
            async (meeting, form) =>
            {
                _ = int.TryParse(form["sequence"], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence);
                if (SessionTimes.Read(form["time"]) is not { } time)
                {
                    return Show(request, meeting, FormState.Sent(form, [new FieldError("time", "rules.choose-one")]));
                }

                var chosen = await acts.ChooseAsync(
                    program, session, meeting.Participant.PersonId, time, sequence, meeting.Pair.Clocks, cancellation);
                return chosen.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } refusal => Show(request, meeting, FormState.Sent(form, refusal.Fields)),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, meeting.Path.With(Done.SessionMoved)),
                    { Reason: RefusalReason.Stale } => Page.SeeOther(request, meeting.Path.With(Done.TimeTaken)),
                    _ => Page.SeeOther(request, meeting.Path),
                };
            },
            cancellation);

    [Function("ShapeSession")]
    public Task<IResult> ShapeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/shape")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string session,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            session,
            async (meeting, form) =>
            {
                var (minutes, shape) = ShapeForm.Read(form);
                var shaped = await acts.ShapeAsync(
                    program,
                    session,
                    meeting.Participant.PersonId,
                    minutes,
                    shape,
                    ShapeForm.ChannelOf(shape, meeting.Pair.Mentorship.Agreement?.Channel, request.Texts()),
                    meeting.Participant.Program.MeetingLink,
                    cancellation);
                return shaped.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } refusal => Show(request, meeting, FormState.Sent(form, refusal.Fields)),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, meeting.Path.With(Done.SessionShaped)),
                    _ => Page.SeeOther(request, meeting.Path),
                };
            },
            cancellation);

    [Function("GoOnElsewhere")]
    public Task<IResult> GoOnElsewhereAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/elsewhere")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string session,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            session,
            async (meeting, _) =>
            {
                // Together again meanwhile, or said by the other before: it takes place as well.
                var gone = await acts.GoOnElsewhereAsync(program, session, meeting.Participant.PersonId, cancellation);
                return Page.SeeOther(
                    request, gone.Refusal is null or { Reason: RefusalReason.AlreadyDone } ? meeting.Path.With(Done.WentElsewhere) : meeting.Path);
            },
            cancellation);

    [Function("KeepSessionHour")]
    public Task<IResult> KeepHourAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/keep")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string session,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            session,
            async (meeting, _) =>
            {
                // Moved meanwhile, or kept before: the page says how things stand.
                var kept = await acts.KeepHourAsync(program, session, meeting.Participant.PersonId, cancellation);
                return Page.SeeOther(request, kept.Refusal is null ? meeting.Path.With(Done.HourKept) : meeting.Path);
            },
            cancellation);

    private IResult Show(HttpRequest request, Meeting meeting, FormState state)
    {
        var (session, now, linked) = (meeting.Session, clock.GetUtcNow(), SessionTimes.Read(request.Query["time"]));
        var model = new SessionModel(meeting, SessionDecisions.IsOpen(session, now), HourQuestion.Of(meeting.Pair, session, now), state)
        {
            Call = IsOnPage(meeting) && SessionDecisions.IsCallOpen(session, now)
                ? new CallModel(meeting.Pair, session, calls.RelayOnly, now) { Trial = trial.Find(request, session, meeting.Participant.PersonId) }
                : null,
            IsTooManyForPage = session is { Stage: SessionStage.Planned, MemberIds.Count: > CircleSettings.MostOnPage } && IsOnPage(meeting),
            Linked = linked,
            Times = session is { Stage: SessionStage.Planned, TakesPlace: false } ? SessionTimes.Of(session, meeting.Pair.Clocks, linked, now) : [],
            WasMoved = linked is { } other && other != session.StartsAt && IsAhead(session, now),
            ByToken = SessionDecisions.IsOpen(session, now) ? ByToken(meeting) : null,
            IsAsked = MeetingDecisions.IsAsked(session, video.ProofOf(session.Channel), now),
            IsOutOfSight = session is { Stage: SessionStage.Planned, Room: null } && video.ProofOf(session.Channel) is MeetingProof.Word,
        };
        return Page.Show<SessionPage, SessionModel>(
            request,
            model,
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            model.ByToken is null ? null : CallingClient.Hosts);
    }

    // For members who have arrived, where the provider's room has no address to follow.
    private RoomByToken? ByToken(Meeting meeting) =>
        calling.Href is { } script
        && meeting.Room is { Status: RoomStatus.Ready, JoinUrl: null }
        && meeting.ArrivalOf(meeting.Participant.PersonId) is not null
            ? new RoomByToken(
                script,
                Paths.Pass(meeting.Pair.ProgramId, meeting.Session.SessionId),
                meeting.Participant.Visitor.FormToken,
                meeting.Participant.Person.CallName)
            : null;

    private static bool IsAhead(Session session, DateTimeOffset now) => session.Stage is SessionStage.Planned && session.StartsAt > now;

    // As they agreed when it was planned; a change of the agreement takes effect with the next.
    private bool IsOnPage(Meeting meeting) => video.IsOnPage(meeting.Session.Channel ?? meeting.Pair.Mentorship.Agreement?.Channel);
}
