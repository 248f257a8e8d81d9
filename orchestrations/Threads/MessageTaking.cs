using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Threads;

/// <summary>What new messages mean for the figures and for who waits for whom; pure. Of their words it knows nothing.</summary>
internal static class MessageTaking
{
    /// <param name="figures">Null before the first message.</param>
    /// <param name="fresh">What is not counted yet, the oldest first.</param>
    public static Decision<bool> Decide(
        Stored<Mentorship> mentorship, Stored<ThreadFigures>? figures, IReadOnlyList<ThreadMessage> fresh, WorkItemPolicy workItems)
    {
        var before = mentorship.Value;
        var counted = figures?.Value ?? new ThreadFigures(before.ProgramId, before.MentorshipId);
        var awaited = before.Awaited;
        foreach (var message in fresh)
        {
            counted = counted.With(message);
            if (message.SessionId is null)
            {
                (counted, awaited) = Turn(counted, awaited, message, isPromised: before is { IsOpen: true, IsSigned: true });
            }
        }

        if (fresh.Count == 0)
        {
            return new Decision<bool>(false);
        }

        var after = before with { Awaited = awaited };
        var writes = figures is null ? new Batch().Create(counted) : new Batch().Replace(figures, counted);
        Signal[] told = fresh.Any(message => message.SessionId is null) ? [.. after.ToConversation(counted.Taken)] : [];
        return after == before
            ? new Decision<bool>(true) { Writes = writes, Signals = told }
            : new Decision<bool>(true) { Writes = writes.Replace(mentorship, after), Signals = [.. Clocks(before, after, workItems), .. told] };
    }

    // Who writes after another has answered them; what they say may want an answer in turn.
    private static (ThreadFigures Figures, AwaitedReply? Awaited) Turn(
        ThreadFigures figures, AwaitedReply? awaited, ThreadMessage message, bool isPromised)
    {
        if (awaited is not null && awaited.PersonId != message.PersonId)
        {
            figures = figures.With(message.At - awaited.At, isInTime: awaited.RemindedAt is null);
            awaited = null;
        }

        return (figures, awaited is null && isPromised && message is { NeedsNoAnswer: false, RemovedAt: null }
            ? new AwaitedReply(message.Number, message.PersonId, message.At)
            : awaited);
    }

    private static IEnumerable<Signal> Clocks(Mentorship before, Mentorship after, WorkItemPolicy workItems)
    {
        foreach (var answered in before.ToReplyClock(new ReplyCame()))
        {
            yield return answered;
        }

        if (after.Awaited is { } awaited)
        {
            yield return Signals.Start(
                nameof(ReplyOrchestrator),
                InstanceIds.Reply(after.ProgramId, after.MentorshipId, awaited.Number),
                new ReplyInput(
                    new MentorshipKey(after.ProgramId, after.MentorshipId), awaited.Number, awaited.At, after.Agreement!.ReplyWithin, workItems));
        }

        // It begins to stand still at once.
        if (after.PausedAt is { } paused)
        {
            foreach (var pause in after.ToReplyClock(new Paused(paused)))
            {
                yield return pause;
            }
        }
    }
}
