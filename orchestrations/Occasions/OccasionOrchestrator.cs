using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Occasions;

/// <summary>A day that somebody chose, and where: its ids.</summary>
public sealed record OccasionPlace(string PersonId, string ProgramId, string MentorshipId, string OccasionId);

/// <param name="At">When the others are told, UTC. A day is a day: no pause moves it.</param>
/// <param name="Memory">Of the run before; null in the first.</param>
public sealed record OccasionInput(OccasionPlace Place, DateTimeOffset At, WorkItemPolicy WorkItems, StageMemory? Memory = null);

/// <summary>Waits for a day that somebody wants their partner to know of, and has the partner told if that still stands then.</summary>
public static class OccasionOrchestrator
{
    /// <returns>Whether the day is over for good.</returns>
    [Function(nameof(OccasionOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, OccasionInput input)
    {
        var stage = await Stage.BeginAsync(context, input.Place.ProgramId, input.WorkItems, input.Memory);
        await stage.TowardsAsync(input.At);
        if (input.At > stage.Now)
        {
            return stage.BeginAgain(input with { Memory = stage.Memory }, false);
        }

        return await stage.StepAsync<DateTimeOffset?>(nameof(TellOfOccasion), new OccasionDue(input.Place, input.At)) is not { } next
            || stage.BeginAgain(input with { At = next, Memory = stage.Memory }, false);
    }
}
