using System.Globalization;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Rooms;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Sessions;

/// <param name="RoomId">For a calling client that joins by token; null where there is a link to follow.</param>
/// <param name="Token">A secret of this person's until <paramref name="ExpiresOn"/>.</param>
public sealed record RoomTicket(Uri? JoinUrl, string? RoomId, string? Token, DateTimeOffset? ExpiresOn);

/// <summary>
/// Gives a member what they need to join the room, for a calling client in the page. A POST, because it makes the person known to the provider.
/// </summary>
public sealed class JoinSession(SessionAccess access, RoomActs rooms)
{
    private const int DefaultPause = 30;

    [Function(nameof(JoinSession))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/s/{program}/{session}/pass")] HttpRequest request,
        string program,
        string session,
        CancellationToken cancellation) =>
        access.PostAsync(request, program, session, (meeting, _) => AdmitAsync(request, meeting, cancellation), cancellation);

    private async Task<IResult> AdmitAsync(HttpRequest request, Meeting meeting, CancellationToken cancellation)
    {
        var (response, texts) = (request.HttpContext.Response, request.Texts());
        response.Headers.CacheControl = "no-store";
        try
        {
            var admitted = await rooms.AdmitAsync(meeting.Session, meeting.Participant.PersonId, cancellation);
            return admitted.Value is { } pass
                ? TypedResults.Ok(new RoomTicket(pass.JoinUrl, pass.Token is null ? null : meeting.Room?.RoomId, pass.Token, pass.ExpiresOn))
                : TypedResults.Problem(texts["session.join.none"], statusCode: StatusCodes.Status409Conflict);
        }
        catch (VideoRefusedException)
        {
            return TypedResults.Problem(texts["session.join.refused"], statusCode: StatusCodes.Status409Conflict);
        }
        catch (IOException outage)
        {
            var pause = (outage as VideoThrottledException)?.RetryAfter?.TotalSeconds ?? DefaultPause;
            response.Headers.RetryAfter = Math.Ceiling(pause).ToString(CultureInfo.InvariantCulture);
            return TypedResults.Problem(texts["session.join.out"], statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
