using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Waiting;

/// <param name="InstanceId">What stands still.</param>
public sealed record PauseInput(string ProgramId, string InstanceId, Whole Whole, WorkItemPolicy WorkItems);

/// <summary>
/// Watches one pause beside what stands still: it cannot watch itself, as its own clocks stand. A pause that outlasts the policy reaches a coordinator, who
/// waits longer (Extend), lets the clocks run again (Retry), or ends it kindly (Replace, Close). Nobody's answer is Close, as with every work item.
/// </summary>
public static class PauseOrchestrator
{
    /// <returns>Whether a coordinator was asked.</returns>
    [Function(nameof(PauseOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, PauseInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        if (!(await stage.WaitAsync<Resumed>(input.WorkItems.LongestPause)).IsSilence
            || !await stage.StepAsync<bool>(nameof(IsUnderWay), input.InstanceId))
        {
            return false;
        }

        var (resumed, resolution) = await stage.AskCoordinatorOrAsync<Resumed>(
            WorkItemKind.PausedTooLong,
            input.Whole.Subject,
            new Phrase("causes.paused-too-long", ("count", (int)Math.Round(input.WorkItems.LongestPause.TotalDays))),
            input.Whole.PersonIds);
        if (resumed is null && stage.Ended is null)
        {
            await stage.SendAsync(Outcome(resolution, input.InstanceId, stage.Now));
        }

        return true;
    }

    private static Signal Outcome(ResolutionKind resolution, string instanceId, DateTimeOffset now) => resolution switch
    {
        ResolutionKind.Retry => Signals.Raise(instanceId, new Resumed(now)),
        ResolutionKind.Replace => Signals.Raise(instanceId, new Ended(EndReason.Replaced)),
        _ => Signals.Raise(instanceId, new Ended(EndReason.Silence)),
    };
}
