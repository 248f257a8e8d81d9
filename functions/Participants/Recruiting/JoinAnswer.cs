using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Campaigns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <summary>Where somebody goes after their yes.</summary>
internal static class JoinAnswer
{
    /// <param name="path">Of the page that asked: it says how things stand.</param>
    public static IResult Of(HttpRequest request, string programId, string path, Verdict<Joined> joined) =>
        (joined.Value?.Outcome, joined.Refusal?.Reason) switch
        {
            (JoinOutcome.Joined, _) => Page.SeeOther(request, Paths.Profile(programId).With(Done.Welcome)),
            (JoinOutcome.TakesPart, _) => Page.SeeOther(request, Paths.Home),
            (JoinOutcome.Waiting, _) => Page.SeeOther(request, Paths.Invitation(programId)),
            (JoinOutcome.ManagerAsked, _) => Page.SeeOther(request, path.With(Done.ManagerAskedFirst)),
            (_, RefusalReason.Unknown or RefusalReason.NotAMember) => EntrancePages.NotFound(request),
            _ => Page.SeeOther(request, path),
        };
}
