using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Threads;

/// <summary>Has those mailed who have not read what was written to them: who wrote and how many, never the words.</summary>
public sealed class TellOfMessages(Decider decider)
{
    /// <returns>When to look again, UTC; null when everybody has read or was told.</returns>
    [Function(nameof(TellOfMessages))]
    public async Task<DateTimeOffset?> RunAsync(
        [ActivityTrigger] MessageInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        var mentorship = await decider.LoadAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation);
        DateTimeOffset? next = null;
        foreach (var member in mentorship.IsAlive ? mentorship.Members : [])
        {
            var again = await TellAsync(input, member.PersonId, cancellation);
            next = next is null || again < next ? again ?? next : next;
        }

        return next;
    }

    private async Task<DateTimeOffset?> TellAsync(MessageInput input, string personId, CancellationToken cancellation)
    {
        var place = new ThreadPlace(input.Mentorship.ProgramId, input.Mentorship.MentorshipId);
        var told = await decider.DecideAsync(
            place.Partition,
            async token =>
            {
                var stored = await decider.Store.FindAsync(ThreadReader.KeyOf(place, personId), token);
                var unread = await decider.Store.UnreadAsync(place, personId, token);

                // Of what came later another instance tells.
                var isNews = unread.Any(message => message.Number > (stored?.Value.ToldTo ?? 0) && message.Number <= input.Number);
                return (isNews ? ThreadNotices.For(stored?.Value, unread, input.Thread) : null) switch
                {
                    null => new Decision<Told>(new Told(null)),
                    { } early when early.At > decider.Now => new Decision<Told>(new Told(early.At)),
                    { } due => Due(place, personId, stored, due),
                };
            },
            cancellation);
        return told.Again;
    }

    private Decision<Told> Due(ThreadPlace place, string personId, Stored<ThreadReader>? stored, ThreadNotice notice)
    {
        var reader = (stored?.Value ?? new ThreadReader(place.ProgramId, place.MentorshipId, personId)) with
        {
            ToldTo = notice.To,
            ToldAt = decider.Now,
        };
        var order = new MailOrder(
            MailIds.For($"thread:{place.MentorshipId}:{notice.To}", MailTemplate.ThreadMessages, personId),
            MailTemplate.ThreadMessages,
            place.ProgramId,
            personId,
            place.MentorshipId);
        return new Decision<Told>(new Told(null))
        {
            Writes = stored is null ? new Batch().Create(reader) : new Batch().Replace(stored, reader),
            Mails = [order],
        };
    }

    private sealed record Told(DateTimeOffset? Again);
}
