using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="At">When something about the person takes effect, UTC.</param>
public sealed record HrisDue(string PersonId, DateTimeOffset At);

/// <summary>
/// Something takes effect for a person, now or on an announced day: what holds on that day is looked at only then, so that it may have been moved or
/// called off. Reaches the programs that the person is in (F5).
/// </summary>
public static class HrisPersonOrchestrator
{
    /// <returns>How many follow-ups were done.</returns>
    [Function(nameof(HrisPersonOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, HrisDue input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        return input.At > stage.Now && await stage.TowardsAsync(input.At) > stage.Now
            ? stage.BeginAgain(input, 0)
            : await stage.StepAsync<int>(nameof(ReachPerson), input);
    }
}
