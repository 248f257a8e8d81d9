using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="Every">From one reminder to the next.</param>
/// <param name="Next">When the next one is due, UTC; null before the first.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record SequelInput(
    MentorshipKey Mentorship,
    IReadOnlyList<string> MemberIds,
    TimeSpan Every,
    WorkItemPolicy WorkItems,
    DateTimeOffset? Next = null,
    StageMemory? Memory = null);

/// <summary>Two who go on after the end are reminded of each other now and then, until one of them ends it. Nothing else is asked of them.</summary>
public static class SequelOrchestrator
{
    /// <returns>Whether it has ended.</returns>
    [Function(nameof(SequelOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, SequelInput input)
    {
        var stage = await Stage.BeginAsync(context, input.Mentorship.ProgramId, input.WorkItems, input.Memory);
        var due = await stage.TowardsAsync(input.Next ?? stage.Now + input.Every);
        if (stage.Ended is not null)
        {
            return true;
        }

        if (due <= stage.Now)
        {
            await stage.MailAsync(MailTemplate.SequelGreeting, new Recipients(input.MemberIds, MentorshipId: input.Mentorship.MentorshipId));
            due += input.Every;
        }

        return stage.BeginAgain(input with { Next = due, Memory = stage.Memory }, false);
    }
}
