using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Threads;

/// <param name="Number">Of the message that waits for its answer.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Within">From then to its answer, by the agreement in force.</param>
public sealed record ReplyInput(MentorshipKey Mentorship, int Number, DateTimeOffset At, TimeSpan Within, WorkItemPolicy WorkItems);

/// <summary>
/// The clock of a message that waits for its answer (R33): it runs as long as the pair agreed on, stands still with the mentorship, and follows a changed
/// agreement. When it has run out, those who have not answered are reminded once.
/// </summary>
public static class ReplyOrchestrator
{
    /// <returns>Whether anybody was reminded.</returns>
    [Function(nameof(ReplyOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ReplyInput input)
    {
        var stage = await Stage.BeginAsync(context, input.Mentorship.ProgramId, input.WorkItems);
        var (within, version) = (input.Within, 0);
        var paused = TimeSpan.Zero;
        while (stage.Ended is null && input.At + within + paused is var due && due > stage.Now)
        {
            var reply = await stage.WaitAsync<ReplyCame, ReplyTimeAgreed>(due - stage.Now);
            if (reply.First is not null)
            {
                return false;
            }

            paused += reply.Shift;
            if (reply.Second is { } agreed && agreed.Version > version)
            {
                (within, version) = (agreed.Within, agreed.Version);
            }
        }

        return stage.Ended is null && await stage.StepAsync<bool>(nameof(RemindOfReply), input);
    }
}
