using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Announcements;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Announcements;

/// <param name="At">When it goes out, UTC; null for now.</param>
public sealed record AnnouncementTime(DateTimeOffset? At = null);

public sealed class SendAnnouncement(AnnouncementActs acts)
{
    [Function(nameof(SendAnnouncement))]
    [Operation(
        "Lets a message go out, now or at a time; each of those it is for gets it once, at their own hours and as they chose to get news.",
        Body = typeof(AnnouncementTime),
        Answers = typeof(AnnouncementFacts),
        Success = StatusCodes.Status202Accepted,
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetAnnouncement.Route}/send")] HttpRequest request,
        string program,
        string message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (time, refusal) = await JsonBody.ReadAsync<AnnouncementTime>(request, cancellation);
        if (time is null)
        {
            return refusal!;
        }

        return Answer.Of(
            await acts.ScheduleAsync(program, message, time.At, Actors.Coordinator(request.Coordinator().Id), cancellation),
            "message",
            scheduled => Answer.Accepted(AnnouncementFacts.Of(scheduled)));
    }
}
