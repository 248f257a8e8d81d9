using MentorFlow.Orchestrations.Visits;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>For shared machines: the visit ends before its twelve hours, and a copy of its cookie opens nothing any more (ASVS 7.4.1).</summary>
public sealed class EndVisit(ParticipantAccess access, VisitCookie cookie, VisitActs visits)
{
    [Function(nameof(EndVisit))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/end-visit")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (_, _) =>
            {
                await visits.EndAsync(cookie.Find(request)!, cancellation);
                cookie.End(request);
                return EntrancePages.VisitEnded(request);
            },
            cancellation);
}
