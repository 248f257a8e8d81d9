using System.Text.Json.Serialization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Conflicts;

/// <param name="Cause">What makes it a conflict.</param>
/// <param name="LeaverId">Of a circle, who leaves it where the two are not to stay together; null where it is a pair.</param>
public sealed record Conflict(
    MentorshipKey Mentorship,
    IReadOnlyList<string> MemberIds,
    Phrase Cause,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? LeaverId = null);

/// <summary>
/// A running pair has come into a conflict of interest (R38): a coordinator decides whether the two stay together, are matched again with others, or
/// end it for good. Silence leaves them together. Of two in a circle, one leaves it and the others go on.
/// </summary>
public static class ConflictOrchestrator
{
    /// <returns>Whether the mentorship was ended.</returns>
    [Function(nameof(ConflictOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, Conflict input)
    {
        var stage = await Stage.BeginAsync(context, input.Mentorship.ProgramId, WorkItemPolicy.Default);
        var resolution = await stage.AskCoordinatorAsync(
            WorkItemKind.ConflictFound, new Subject.OfMentorship(input.Mentorship.MentorshipId), input.Cause, [.. input.MemberIds]);
        return resolution switch
        {
            ResolutionKind.Replace => await stage.StepAsync<bool>(nameof(AskToEnd), new EndRequest(input.Mentorship, EndReason.Conflict, input.LeaverId)),
            ResolutionKind.End => await stage.StepAsync<bool>(nameof(EndForGood), new EndRequest(input.Mentorship, EndReason.Conflict, input.LeaverId)),
            _ => false,
        };
    }
}
