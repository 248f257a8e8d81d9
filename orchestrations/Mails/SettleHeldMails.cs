using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

public sealed record HeldMailsPage(MailHoldAnswer Answer);

/// <summary>Sends or drops some of the mails that were kept back; when none is left, the hold is over.</summary>
public sealed class SettleHeldMails(Decider decider, MailQueue queue)
{
    private const int AtATime = 40;

    /// <returns>Whether there may be more of them.</returns>
    [Function(nameof(SettleHeldMails))]
    public async Task<bool> RunAsync([ActivityTrigger] HeldMailsPage input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var some = await ProgramsAsync(cancellation)
            .SelectMany(programId => decider.Store.HeldMailsAsync(programId, cancellation))
            .Take(AtATime)
            .ToListAsync(cancellation);
        foreach (var line in some)
        {
            await SettleAsync(MailRecord.KeyOf(line.ProgramId, line.MailId), input.Answer, cancellation);
        }

        if (some.Count == 0 && await decider.Store.FindAsync(MailHold.Key, cancellation) is { } hold)
        {
            await decider.WriteAsync(new Batch().Delete(hold), cancellation);
        }

        return some.Count > 0;
    }

    private async Task SettleAsync(Key<MailRecord> key, MailHoldAnswer answer, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(key, cancellation) is not { Value: { Status: MailStatus.Held } held })
        {
            return;
        }

        if (answer is MailHoldAnswer.Release && held.Order is { } order)
        {
            await queue.ReleaseAsync(order, decider.Now, cancellation);
        }
        else
        {
            await decider.WriteAsync(
                new Batch().Upsert(held with { Status = MailStatus.Suppressed, Reason = new Phrase("mail-hold.dropped") }), cancellation);
        }
    }

    private async IAsyncEnumerable<string> ProgramsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return MentoringProgram.OrganizationQueue;
        await foreach (var listing in decider.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            yield return listing.Value.ProgramId;
        }
    }
}
