using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Sessions;

public sealed record FollowUpInput(string ProgramId, string MentorshipId, string SessionId, IReadOnlyList<string> MemberIds, Ladder Ladder);

/// <summary>
/// Asks both for key points and one answer after a session (R70, R106), and once more whoever left something out; the next session is planned
/// meanwhile.
/// </summary>
public static class FollowUpOrchestrator
{
    /// <returns>How many had nothing left to say.</returns>
    [Function(nameof(FollowUpOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, FollowUpInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, WorkItemPolicy.Default);
        return await stage.AskEverybodyAsync<SessionFollowedUp>(
            input.Ladder,
            new Recipients(input.MemberIds, MentorshipId: input.MentorshipId, SessionId: input.SessionId),
            answer => answer.PersonId);
    }
}
