using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Threads;

/// <param name="Number">Of the message, its place in the thread.</param>
public sealed record MessageInput(MentorshipKey Mentorship, int Number, ThreadPolicy Thread, WorkItemPolicy WorkItems);

/// <summary>
/// What follows from a message on the page of a mentorship: it is counted, it starts or ends the wait for an answer, and those who have not read it hear of
/// it by mail, after a while and together with others.
/// </summary>
public static class MessageOrchestrator
{
    /// <returns>How often it was looked who has not read it.</returns>
    [Function(nameof(MessageOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MessageInput input)
    {
        var stage = await Stage.BeginAsync(context, input.Mentorship.ProgramId, input.WorkItems);
        await stage.StepAsync<bool>(nameof(TakeMessages), input);
        DateTimeOffset? next = stage.Now + input.Thread.NoticeAfter;
        var looks = 0;
        for (; next is { } moment && stage.Ended is null; looks++)
        {
            await stage.UntilAsync(moment);
            next = await stage.StepAsync<DateTimeOffset?>(nameof(TellOfMessages), input);
        }

        return looks;
    }
}
