using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Prompts;

/// <param name="Memory">Of the run before; null in the first.</param>
public sealed record PromptsInput(MentorshipKey Mentorship, WorkItemPolicy WorkItems, StageMemory? Memory = null);

/// <summary>
/// Looks now and then whether something helps a mentorship on (R84), beside its sessions. It waits for nobody: what has happened meanwhile is read at each
/// look, a pause and an end, too.
/// </summary>
public static class PromptsOrchestrator
{
    /// <summary>Looks in one run; the next ones are the next run's.</summary>
    private const int LooksInARun = 20;

    /// <returns>Whether there is nothing left to say.</returns>
    [Function(nameof(PromptsOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, PromptsInput input)
    {
        var stage = await Stage.BeginAsync(context, input.Mentorship.ProgramId, input.WorkItems, input.Memory);
        for (var look = 0; look < LooksInARun; look++)
        {
            if (await stage.StepAsync<DateTimeOffset?>(nameof(AskPrompt), input.Mentorship) is not { } again)
            {
                return true;
            }

            await stage.UntilAsync(again);
        }

        return stage.BeginAgain(input with { Memory = stage.Memory }, false);
    }
}
