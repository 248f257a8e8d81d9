using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Changes;

/// <param name="Part">Which of the parts it has come to.</param>
/// <param name="Cursor">Where an earlier run stopped in it; null at its beginning.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record StopInput(
    string ProgramId, WorkItemPolicy WorkItems, StopPart Part = StopPart.Mentorships, string? Cursor = null, StageMemory? Memory = null);

/// <summary>What ends when a program is stopped, in this order.</summary>
public enum StopPart
{
    Mentorships,
    Rounds,
    Proposals,

    /// <summary>What waits for a coordinator and is moot without the program.</summary>
    WorkItems,
}

/// <summary>
/// A program was stopped: its mentorships end kindly, its rounds and proposals end, and nothing waits for a coordinator in vain. Those without a mentorship
/// are let go as at every end of a program.
/// </summary>
public static class StopOrchestrator
{
    /// <returns>Whether everything has ended.</returns>
    [Function(nameof(StopOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, StopInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems, input.Memory);
        var rest = await stage.PagesAsync(nameof(EndOfStopped), cursor => new StopPage(input.ProgramId, input.Part, cursor), input.Cursor);
        if (rest is not null)
        {
            return GoOn(input with { Cursor = rest });
        }

        return input.Part is StopPart.WorkItems || GoOn(input with { Part = input.Part + 1, Cursor = null });

        bool GoOn(StopInput next) => stage.BeginAgain(next with { Memory = stage.Memory }, false);
    }
}
