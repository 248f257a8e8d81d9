using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>For shared machines: the visit ends before its twelve hours.</summary>
public sealed class EndVisit(ParticipantAccess access, VisitCookie cookie)
{
    [Function(nameof(EndVisit))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/end-visit")] HttpRequest request, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            (_, _) =>
            {
                cookie.End(request);
                return Task.FromResult(EntrancePages.VisitEnded(request));
            },
            cancellation);
}
