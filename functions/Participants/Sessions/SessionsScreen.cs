using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Sessions;

/// <summary>Everything that a mentorship has lived through, with what its members wrote down (R116).</summary>
public sealed class SessionsScreen(MentorshipAccess access, IDocumentStore store)
{
    [Function("ShowSessions")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/sessions/{program}/{mentorship}")]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            async pair => Page.Show<SessionsPage, SessionsModel>(
                request, new SessionsModel(pair, await store.SessionsOfAsync(program, mentorship, cancellation))),
            cancellation);
}

/// <param name="All">The newest first, one that is planned among them.</param>
public sealed record SessionsModel(Pair Pair, IReadOnlyList<Session> All)
{
    public IEnumerable<Session> Past => All.Where(session => session.Stage is not SessionStage.Planned);
}
