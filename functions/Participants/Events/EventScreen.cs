using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Functions.Participants.Sessions;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Events;

/// <summary>An event of the program: when and where it is, one tap for who will come, and one for who is there (R88, R89, R101).</summary>
public sealed class EventScreen(ParticipantAccess access, EventModels models, EventActs events)
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
            async participant => await models.LoadAsync(request, participant, kind, cancellation) is { } model
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

    [Function("AnswerEvent")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/answer")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string kind,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (EventDecisions.KindOf(kind) is not { } known || EventReplies.Read(form[EventReplies.Field]) is not { } reply)
                {
                    return EntrancePages.NotFound(request);
                }

                // Too late, or called off: the page says how things stand.
                var answered = await events.AnswerAsync(program, known, participant.PersonId, reply, cancellation);
                var path = Paths.Event(program, kind);
                return answered.Refusal?.Reason switch
                {
                    null or RefusalReason.AlreadyDone => Page.SeeOther(request, path.With(Done.EventAnswered)),
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
            var admitted = await events.AdmitAsync(participant.Program, known, participant.Enrollment, participant.Person.Site, cancellation);
            var schedule = EventSchedule.Of(participant.Program, known, await models.FindAsync(participant, known, cancellation));
            var track = schedule?.For(participant.Enrollment, participant.Person.Site);
            return admitted.Value is { } pass
                ? TypedResults.Ok(new RoomTicket(pass.JoinUrl, track?.Room?.RoomId, pass.Token, pass.ExpiresOn))
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
}
