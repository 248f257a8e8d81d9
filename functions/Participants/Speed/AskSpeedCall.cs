using System.Globalization;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Speed;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Speed;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Speed;

/// <summary>Where the call of a meeting asks, as that of a session does: only who meets in it, and only while its turn lasts.</summary>
public sealed class AskSpeedCall(
    ParticipantAccess access,
    SpeedVisits visits,
    SpeedCallActs acts,
    SpeedRoomActs rooms,
    CallSettings settings,
    RequestLimiter limiter,
    SameOrigin origin,
    TimeProvider clock)
{
    private const string Call = "/call/{turn}/{meeting}";

    /// <summary>Of one person in one meeting: three times as many as a page asks while it connects.</summary>
    private static readonly RequestLimit Limit = new(600, TimeSpan.FromMinutes(1));

    [Function(nameof(AskSpeedCall))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/speed/{program}/{number}" + Call)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string number,
        string turn,
        string meeting,
        CancellationToken cancellation)
    {
        CallAsking.Guard(request);
        var (visitor, status) = await access.FindAskingAsync(request, cancellation);
        if (visitor is null)
        {
            return CallProblems.Of(request, status);
        }

        var participant = ParticipantAccess.CanBeOurs(request) ? await Participant.FindAsync(access.Store, visitor, program, cancellation) : null;
        var visit = participant is null ? null : await visits.FindAsync(participant, number, cancellation);
        return await AskAsync(request, visit, turn, meeting, cancellation);
    }

    [Function("AskSpeedCallAsWalkIn")]
    public async Task<IResult> RunAsWalkInAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/speed/{program}/{number}/w/{walkIn}" + Call)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string number,
        string walkIn,
        string turn,
        string meeting,
        CancellationToken cancellation)
    {
        CallAsking.Guard(request);
        return origin.Allows(request)
            ? await AskAsync(request, await visits.FindAsync(request, program, number, walkIn, cancellation), turn, meeting, cancellation)
            : CallProblems.Of(request, StatusCodes.Status403Forbidden);
    }

    private async Task<IResult> AskAsync(HttpRequest request, SpeedVisit? visit, string turn, string meetingId, CancellationToken cancellation)
    {
        if (visit is null || await FindAsync(visit, turn, meetingId, cancellation) is not { } meeting)
        {
            return CallProblems.Of(request, StatusCodes.Status404NotFound);
        }

        return !rooms.IsOnPage(visit.Event) || !meeting.IsOpen(clock.GetUtcNow()) ? CallProblems.Of(request, StatusCodes.Status410Gone)
            : await limiter.TakeAsync(Limit, $"call:{visit.Reader.PersonId}:{meeting.CallId}", cancellation) is { } wait
                ? CallProblems.Later(request, StatusCodes.Status429TooManyRequests, wait)
            : await CallAsking.AnswerAsync(request, asked => AnswerAsync(request, visit.Reader, meeting, asked, cancellation), cancellation);
    }

    private async Task<IResult> AnswerAsync(
        HttpRequest request, SpeedReader reader, SpeedMeeting meeting, CallRequest asked, CancellationToken cancellation)
    {
        var (refusal, turn) = await acts.AskAsync(meeting, new CallMember(reader.PersonId, reader.Name), asked, cancellation);
        if (refusal is { } refused)
        {
            return CallProblems.Of(request, refused);
        }

        var now = clock.GetUtcNow();
        var servers = asked.WantsServers ? IceServers.For(settings, reader.PersonId, now) : null;
        return TypedResults.Json(CallAnswer.Of(turn!, meeting.Until, meeting.Until, meeting.MeetingId, servers, now), MentorFlowJson.Options);
    }

    /// <returns>Null for a meeting that the reader is not one of.</returns>
    private async Task<SpeedMeeting?> FindAsync(SpeedVisit visit, string turn, string meetingId, CancellationToken cancellation) =>
        int.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && await access.Store.FindAsync(SpeedMeeting.KeyOf(visit.Event.ProgramId, visit.Event.Number, number, meetingId), cancellation)
            is { Value: var meeting }
        && meeting.Has(visit.Reader.PersonId)
            ? meeting
            : null;
}
