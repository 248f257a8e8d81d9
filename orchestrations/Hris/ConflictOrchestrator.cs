using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="Cause">What makes it a conflict.</param>
public sealed record Conflict(MentorshipKey Mentorship, IReadOnlyList<string> MemberIds, Phrase Cause);

/// <summary>A change of the org chart put a running pair into one reporting line (R38): a coordinator decides how it goes on.</summary>
public static class ConflictOrchestrator
{
    /// <returns>Whether the mentorship was ended.</returns>
    [Function(nameof(ConflictOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, Conflict input)
    {
        var stage = await Stage.BeginAsync(context, input.Mentorship.ProgramId, WorkItemPolicy.Default);
        var resolution = await stage.AskCoordinatorAsync(
            WorkItemKind.ConflictFound, new Subject.OfMentorship(input.Mentorship.MentorshipId), input.Cause, [.. input.MemberIds]);
        return resolution is ResolutionKind.Replace
            && await stage.StepAsync<bool>(nameof(AskToEnd), new EndRequest(input.Mentorship, EndReason.Conflict));
    }
}
