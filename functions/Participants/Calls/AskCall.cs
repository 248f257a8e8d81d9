using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Calls;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Calls;

/// <summary>
/// Where the page of a call asks, in ordinary short requests: each sends, receives, keeps the seat and says how things stand. Only members, only in the
/// session's window; nothing is kept in this process.
/// </summary>
public sealed class AskCall(
    ParticipantAccess access, CallActs calls, CallSettings settings, VideoSettings video, RequestLimiter limiter, TimeProvider clock)
{
    /// <summary>Of one person in one session: three times as many as a page asks while it connects.</summary>
    private static readonly RequestLimit Limit = new(600, TimeSpan.FromMinutes(1));

    [Function(nameof(AskCall))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/s/{program}/{session}/call")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string session,
        CancellationToken cancellation)
    {
        CallAsking.Guard(request);
        var (visitor, status) = await access.FindAskingAsync(request, cancellation);
        if (visitor is null)
        {
            return CallProblems.Of(request, status);
        }

        var found = ParticipantAccess.CanBeOurs(request) ? await access.Store.FindAsync(Session.KeyOf(program, session), cancellation) : null;
        return found is null || !found.Value.MemberIds.Contains(visitor.PersonId) ? CallProblems.Of(request, StatusCodes.Status404NotFound)
            : !video.IsOnPage(found.Value.Channel) || !SessionDecisions.IsCallOpen(found.Value, clock.GetUtcNow())
                ? CallProblems.Of(request, StatusCodes.Status410Gone)
            : await limiter.TakeAsync(Limit, $"call:{visitor.PersonId}:{found.Value.Id}", cancellation) is { } wait
                ? CallProblems.Later(request, StatusCodes.Status429TooManyRequests, wait)
            : await AnswerAsync(request, visitor, found.Value, cancellation);
    }

    private Task<IResult> AnswerAsync(HttpRequest request, Visitor visitor, Session session, CancellationToken cancellation) => CallAsking.AnswerAsync(
        request,
        async asked =>
        {
            var outcome = await calls.AskAsync(session, new CallMember(visitor.PersonId, visitor.Person.CallName), asked, cancellation);
            return outcome is { Refusal: { } refusal }
                ? CallProblems.Of(request, refusal)
                : TypedResults.Json(CallAnswer.Of(session, outcome.Turn!, ServersFor(visitor, asked), clock.GetUtcNow()), MentorFlowJson.Options);
        },
        cancellation);

    private IReadOnlyList<IceServer>? ServersFor(Visitor visitor, CallRequest asked) =>
        asked.WantsServers ? IceServers.For(settings, visitor.PersonId, clock.GetUtcNow()) : null;
}
