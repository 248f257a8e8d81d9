using System.Globalization;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Sessions;
using MentorFlow.Orchestrations.Speed;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Speed;

/// <summary>Gives somebody what they need to join the room that the provider keeps for their meeting, for a calling client in the page.</summary>
public sealed class JoinSpeedMeeting(ParticipantAccess access, SpeedVisits visits, SpeedRoomActs rooms, SameOrigin origin)
{
    private const string Pass = "/pass/{turn}/{meeting}";

    private const int UsualPause = 30;

    [Function(nameof(JoinSpeedMeeting))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/speed/{program}/{number}" + Pass)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string number,
        string turn,
        string meeting,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
                await AdmitAsync(request, await visits.FindAsync(participant, number, cancellation), turn, meeting, cancellation),
            cancellation);

    [Function("JoinSpeedMeetingAsWalkIn")]
    public async Task<IResult> RunAsWalkInAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/speed/{program}/{number}/w/{walkIn}" + Pass)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string number,
        string walkIn,
        string turn,
        string meeting,
        CancellationToken cancellation) =>
        origin.Allows(request)
            ? await AdmitAsync(request, await visits.FindAsync(request, program, number, walkIn, cancellation), turn, meeting, cancellation)
            : EntrancePages.FormRefused(request);

    private async Task<IResult> AdmitAsync(HttpRequest request, SpeedVisit? visit, string turn, string meetingId, CancellationToken cancellation)
    {
        var (response, texts) = (request.HttpContext.Response, request.Texts());
        response.Headers.CacheControl = "no-store";
        if (visit is null
            || !int.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await access.Store.FindAsync(SpeedMeeting.KeyOf(visit.Event.ProgramId, visit.Event.Number, number, meetingId), cancellation)
                is not { Value: var meeting })
        {
            return TypedResults.Problem(texts["speed-pages.pass.none"], statusCode: StatusCodes.Status404NotFound);
        }

        try
        {
            var admitted = await rooms.AdmitAsync(meeting, visit.Reader.PersonId, cancellation);
            return admitted.Value is { } pass
                ? TypedResults.Ok(new RoomTicket(pass.JoinUrl, pass.Token is null ? null : meeting.Room?.RoomId, pass.Token, pass.ExpiresOn))
                : TypedResults.Problem(texts["speed-pages.pass.none"], statusCode: StatusCodes.Status409Conflict);
        }
        catch (VideoRefusedException)
        {
            return TypedResults.Problem(texts["speed-pages.pass.refused"], statusCode: StatusCodes.Status409Conflict);
        }
        catch (IOException outage)
        {
            var pause = (outage as VideoThrottledException)?.RetryAfter?.TotalSeconds ?? UsualPause;
            response.Headers.RetryAfter = Math.Ceiling(pause).ToString(CultureInfo.InvariantCulture);
            return TypedResults.Problem(texts["speed-pages.pass.out"], statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
