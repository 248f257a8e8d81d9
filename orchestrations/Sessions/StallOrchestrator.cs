using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Sessions;

/// <param name="Moves">How often the session was moved.</param>
public sealed record StallInput(string ProgramId, string MentorshipId, IReadOnlyList<string> MemberIds, int Moves, WorkItemPolicy WorkItems);

/// <summary>
/// Asks a coordinator about a pair whose session is put off and put off, beside the session itself: when they meet after all, nobody needs to decide.
/// </summary>
public static class StallOrchestrator
{
    [Function(nameof(StallOrchestrator))]
    public static async Task<ResolutionKind> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, StallInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var resolution = await stage.AskCoordinatorAsync(
            WorkItemKind.MentorshipStalled,
            new Subject.OfMentorship(input.MentorshipId),
            new Phrase("causes.put-off", ("count", input.Moves)),
            [.. input.MemberIds]);
        if (stage.Ended is null && EndOf(resolution) is { } because)
        {
            await stage.SendAsync(Signals.Raise(InstanceIds.Mentorship(input.ProgramId, input.MentorshipId), new Ended(because)));
        }

        return resolution;
    }

    private static EndReason? EndOf(ResolutionKind resolution) => resolution switch
    {
        ResolutionKind.Replace => EndReason.Replaced,
        ResolutionKind.Close => EndReason.Silence,
        _ => null,
    };
}
