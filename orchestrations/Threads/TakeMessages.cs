using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Threads;

/// <summary>Counts messages and sets the clocks of those that wait for an answer. Safe to repeat: each message is counted once.</summary>
public sealed class TakeMessages(Decider decider)
{
    /// <returns>Whether any was counted now.</returns>
    [Function(nameof(TakeMessages))]
    public async Task<bool> RunAsync([ActivityTrigger] MessageInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var isAny = false;
        while (await TakeAsync(input, cancellation))
        {
            isAny = true;
        }

        return isAny;
    }

    private Task<bool> TakeAsync(MessageInput input, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        return decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var mentorship = await decider.LoadStoredAsync(Mentorship.KeyOf(programId, mentorshipId), token);
                var figures = await decider.Store.FindAsync(ThreadFigures.KeyOf(programId, mentorshipId), token);
                var place = new ThreadPlace(programId, mentorshipId);
                var fresh = await decider.Store.AfterAsync(place, figures?.Value.Taken ?? 0, ThreadDecisions.Remembered, token);
                return MessageTaking.Decide(mentorship, figures, fresh, input.WorkItems);
            },
            cancellation);
    }
}
