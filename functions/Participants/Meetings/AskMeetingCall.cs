using System.Globalization;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Functions.Participants.Sessions;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Meetings;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Meetings;

/// <summary>Where the page of a single meeting asks while its call lasts, and what it needs to join a room that a provider keeps.</summary>
public sealed class AskMeetingCall(
    ParticipantAccess access, MeetingCallActs acts, MeetingRoomActs rooms, CallSettings settings, RequestLimiter limiter, TimeProvider clock)
{
    /// <summary>Of one person in one meeting: three times as many as a page asks while it connects.</summary>
    private static readonly RequestLimit Limit = new(600, TimeSpan.FromMinutes(1));

    private const int UsualPause = 30;

    [Function(nameof(AskMeetingCall))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = SingleMeetingScreen.Route + "/call")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string meeting,
        CancellationToken cancellation)
    {
        CallAsking.Guard(request);
        var (visitor, status) = await access.FindAskingAsync(request, cancellation);
        if (visitor is null)
        {
            return CallProblems.Of(request, status);
        }

        var found = ParticipantAccess.CanBeOurs(request)
            ? (await access.Store.FindAsync(MeetingBooking.KeyOf(program, meeting), cancellation))?.Value
            : null;
        return found is null || !found.Has(visitor.PersonId) ? CallProblems.Of(request, StatusCodes.Status404NotFound)
            : !rooms.IsOnPage || !found.IsRoomOpen(clock.GetUtcNow()) ? CallProblems.Of(request, StatusCodes.Status410Gone)
            : await limiter.TakeAsync(Limit, $"call:{visitor.PersonId}:{found.Id}", cancellation) is { } wait
                ? CallProblems.Later(request, StatusCodes.Status429TooManyRequests, wait)
            : await CallAsking.AnswerAsync(request, asked => TakeAsync(request, visitor, found, asked, cancellation), cancellation);
    }

    [Function("JoinMeeting")]
    public Task<IResult> JoinAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = SingleMeetingScreen.Route + "/pass")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string meeting,
        CancellationToken cancellation) =>
        access.PostAsync(request, program, (participant, _) => AdmitAsync(request, participant, meeting, cancellation), cancellation);

    private async Task<IResult> TakeAsync(
        HttpRequest request, Visitor visitor, MeetingBooking booking, CallRequest asked, CancellationToken cancellation)
    {
        var (refusal, turn) = await acts.AskAsync(booking, new CallMember(visitor.PersonId, visitor.Person.CallName), asked, cancellation);
        if (refusal is { } refused)
        {
            return CallProblems.Of(request, refused);
        }

        var servers = asked.WantsServers ? IceServers.For(settings, visitor.PersonId, clock.GetUtcNow()) : null;
        var endsAt = booking.EndsAt!.Value;
        return TypedResults.Json(
            CallAnswer.Of(turn!, endsAt, endsAt + MeetingBooking.Doors, SingleMeetingReading.PageOf(booking), servers, clock.GetUtcNow()),
            MentorFlowJson.Options);
    }

    private async Task<IResult> AdmitAsync(HttpRequest request, Participant participant, string meeting, CancellationToken cancellation)
    {
        var (response, texts) = (request.HttpContext.Response, request.Texts());
        response.Headers.CacheControl = "no-store";
        if (await access.Store.FindAsync(MeetingBooking.KeyOf(participant.ProgramId, meeting), cancellation) is not { Value: var booking })
        {
            return TypedResults.Problem(texts["session.join.none"], statusCode: StatusCodes.Status404NotFound);
        }

        try
        {
            var admitted = await rooms.AdmitAsync(booking, participant.PersonId, cancellation);
            return admitted.Value is { } pass
                ? TypedResults.Ok(new RoomTicket(pass.JoinUrl, pass.Token is null ? null : booking.Room?.RoomId, pass.Token, pass.ExpiresOn))
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
