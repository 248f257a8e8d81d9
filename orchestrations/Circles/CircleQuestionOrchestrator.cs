using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Circles;

/// <summary>
/// Somebody has left a circle, which goes on (R30): a coordinator has somebody asked to join it, or makes another the host; when either comes about by
/// itself, nobody needs to decide. Silence leaves it as it is, and the next round fills it up.
/// </summary>
public static class CircleQuestionOrchestrator
{
    /// <returns>Whether somebody was asked to join.</returns>
    [Function(nameof(CircleQuestionOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, CircleQuestionInput input)
    {
        var stage = await Stage.BeginAsync(context, input.Mentorship.ProgramId, input.WorkItems);
        var (mended, resolution) = await stage.AskCoordinatorOrAsync<CircleMended>(
            WorkItemKind.CircleIncomplete,
            new Subject.OfMentorship(input.Mentorship.MentorshipId),
            new Phrase(input.HostLeft ? "circles.host-left" : "circles.short", ("count", input.People)),
            input.MemberIds);
        return mended is null
            && resolution is ResolutionKind.Replace
            && await stage.StepAsync<bool>(nameof(FindReplacement), input.Mentorship);
    }
}
