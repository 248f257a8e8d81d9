using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Goals;

/// <param name="Watch">Of the date: another date has another instance.</param>
/// <param name="OwnerIds">Whose goal it is.</param>
/// <param name="Steps">Those that are ahead, the next one first; at least one.</param>
/// <param name="Memory">Of the run before; null for the first.</param>
public sealed record GoalInput(
    MentorshipKey Mentorship,
    string GoalId,
    int Watch,
    IReadOnlyList<string> OwnerIds,
    IReadOnlyList<GoalStep> Steps,
    WorkItemPolicy WorkItems,
    StageMemory? Memory = null);

/// <param name="At">UTC.</param>
/// <param name="Template">Which mail goes out then; null where it is noted that nobody said how the goal goes on.</param>
public sealed record GoalStep(DateTimeOffset At, MailTemplate? Template);

/// <summary>
/// The date of one goal: reminds before it, asks on the day, and notes when nobody answers. A run is a step, or a part of a long wait for one. It is
/// ended when the goal is settled or has another date.
/// </summary>
public static class GoalOrchestrator
{
    /// <returns>Whether the date passed and nobody said how the goal goes on.</returns>
    [Function(nameof(GoalOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, GoalInput input)
    {
        var stage = await Stage.BeginAsync(context, input.Mentorship.ProgramId, input.WorkItems, input.Memory);
        var next = input.Steps[0];
        var moment = await stage.TowardsAsync(next.At);
        if (stage.Ended is not null)
        {
            return false;
        }

        // Long waits come in parts, and a leave moves all that is ahead.
        var steps = input.Steps.Select(step => step with { At = step.At + (moment - next.At) });
        if (moment > stage.Now)
        {
            return GoOnWith(steps);
        }

        if (next.Template is not { } template)
        {
            return await stage.StepAsync<bool>(nameof(LapseGoal), new GoalLapse(input.Mentorship, input.GoalId, input.Watch));
        }

        await stage.MailAsync(template, new Recipients(input.OwnerIds, MentorshipId: input.Mentorship.MentorshipId, AboutId: input.GoalId));
        return GoOnWith(steps.Skip(1));

        bool GoOnWith(IEnumerable<GoalStep> ahead) => stage.BeginAgain(input with { Steps = [.. ahead], Memory = stage.Memory }, false);
    }
}
