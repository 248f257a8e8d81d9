using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>Takes away what has a day of its own, whether or not its program goes on: that a mail went out, and what was confided and closed.</summary>
public sealed class RetentionByAge(IDocumentStore store, TimeProvider clock)
{
    /// <summary>The oldest first.</summary>
    /// <param name="zone">IANA zone of the calendar.</param>
    /// <param name="most">Writes at most.</param>
    /// <returns>How many mails are known no more.</returns>
    public async Task<int> RemoveMailsAsync(string programId, string zone, int months, int most, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var sweep = new RetentionSweep(store, most);
        var oldest = new DocumentQuery<MailLine>(IdPrefix: MailLine.PrefixOf(MailIndex.Everything));
        await foreach (var line in store.QueryAsync(Partition.Mail(programId), oldest, cancellation))
        {
            if (sweep.IsUsedUp || now < RetentionDates.DueAt(line.Value.At, months, zone))
            {
                break;
            }

            if (line.Value.Status is not (MailStatus.Queued or MailStatus.Held)
                && await store.FindAsync(LegalHold.KeyOf(line.Value.PersonId), cancellation) is null
                && await store.FindAsync(MailRecord.KeyOf(programId, line.Value.MailId), cancellation) is { } mail)
            {
                await sweep.LeaveAsync(mail, rest: null, isFree: true, cancellation);
            }
        }

        return sweep.Removed;
    }

    /// <summary>What is open, or can be opened again, has no day.</summary>
    /// <param name="zone">IANA zone of the calendar.</param>
    /// <param name="most">Writes at most.</param>
    /// <returns>How many concerns and messages are gone.</returns>
    public async Task<int> RemoveConcernsAsync(string programId, string zone, int months, int most, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var sweep = new RetentionSweep(store, most);
        var at = Partition.Program(programId);
        var closed = new DocumentQuery<Concern>().Where(concern => concern.State, ConcernState.Closed);
        await foreach (var concern in store.QueryAsync(at, closed, cancellation))
        {
            if (sweep.IsUsedUp)
            {
                break;
            }

            if (concern.Value.ClosedAt is not { } end
                || now < RetentionDates.DueAt(end, months, zone)
                || await store.FindAsync(LegalHold.KeyOf(concern.Value.PersonId), cancellation) is not null)
            {
                continue;
            }

            // Its words go first: they are found by it.
            await sweep.DeleteAsync<ConcernMessage>(at, _ => true, cancellation, ConcernMessage.PrefixOf(concern.Value.ConcernId));
            await sweep.LeaveAsync(concern, rest: null, isFree: true, cancellation);
        }

        return sweep.Removed;
    }
}
