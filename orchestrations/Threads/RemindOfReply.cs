using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Threads;

/// <summary>Reminds those who have not answered a message in the agreed time, once.</summary>
public sealed class RemindOfReply(Decider decider)
{
    /// <returns>Whether anybody is reminded now.</returns>
    [Function(nameof(RemindOfReply))]
    public Task<bool> RunAsync([ActivityTrigger] ReplyInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        return decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var mentorship = await decider.LoadStoredAsync(Mentorship.KeyOf(programId, mentorshipId), token);
                var figures = await decider.LoadStoredAsync(ThreadFigures.KeyOf(programId, mentorshipId), token);
                var since = await decider.Store.AfterAsync(
                    new ThreadPlace(programId, mentorshipId), input.Number - 1, ThreadDecisions.Remembered, token);
                return Decide(mentorship, figures, since, input.Number, decider.Now);
            },
            cancellation);
    }

    /// <param name="since">The message that waits and what came after it.</param>
    internal static Decision<bool> Decide(
        Stored<Mentorship> mentorship, Stored<ThreadFigures> figures, IReadOnlyList<ThreadMessage> since, int number, DateTimeOffset now)
    {
        if (mentorship.Value is not { IsOpen: true, Awaited: { RemindedAt: null } awaited } || awaited.Number != number)
        {
            return new Decision<bool>(false);
        }

        // What was taken back meanwhile waits for nothing.
        if (!since.Any(message => message is { IsLetter: true, NeedsNoAnswer: false } && message.PersonId == awaited.PersonId))
        {
            return new Decision<bool>(false) { Writes = new Batch().Replace(mentorship, mentorship.Value with { Awaited = null }) };
        }

        // Who writes in place of meeting is reminded again, and hears of it.
        var (programId, mentorshipId) = (mentorship.Value.ProgramId, mentorship.Value.MentorshipId);
        var template = mentorship.Value.IsByWriting ? MailTemplate.WritingTurn : MailTemplate.ThreadReplyDue;
        return new Decision<bool>(true)
        {
            Writes = new Batch()
                .Replace(mentorship, mentorship.Value with { Awaited = awaited with { RemindedAt = now } })
                .Replace(figures, figures.Value with { Late = figures.Value.Late + 1 }),
            Mails =
            [
                .. mentorship.Value.Others(awaited.PersonId).Select(member => new MailOrder(
                    MailIds.For($"reply:{mentorshipId}:{number}", template, member.PersonId),
                    template,
                    programId,
                    member.PersonId,
                    mentorshipId)),
            ],
        };
    }
}
