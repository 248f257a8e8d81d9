using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Records of mails, and the instances that send those that could not go out at once.</summary>
public sealed class MailQueue(Decider decider)
{
    public Task<Stored<MailRecord>?> FindAsync(MailOrder order, CancellationToken cancellation = default) =>
        decider.Store.FindAsync(MailRecord.KeyOf(order.ProgramId, order.MailId), cancellation);

    /// <summary>Has an instance of its own send the mail when it is due.</summary>
    public Task<MailStatus> CarryAsync(MailOrder order, MailRecord record, CancellationToken cancellation = default) =>
        decider.DecideAsync(record.Partition, _ => Task.FromResult(Carried(order, record, new Batch().Upsert(record))), cancellation);

    /// <summary>Has a mail in doubt go again; one whose hand-over meanwhile ended well does not.</summary>
    /// <param name="due">Late enough for a hand-over that still goes on to end: its mark looks as that of one that was cut.</param>
    public Task<MailStatus> CarryAgainAsync(MailOrder order, DateTimeOffset due, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Mail(order.ProgramId),
            async token =>
            {
                var stored = await FindAsync(order, token);
                if (stored is not { Value: { Status: MailStatus.InDoubt } doubtful })
                {
                    return new Decision<MailStatus>(stored?.Value.Status ?? MailStatus.Queued);
                }

                var again = doubtful with { Due = due };
                return Carried(order, again, new Batch().Replace(stored, again));
            },
            cancellation);

    /// <summary>Has a mail go out that was kept back; one that is not kept back any more is left alone.</summary>
    /// <param name="now">UTC; it makes the instance another than the one that carried the mail before it was kept back.</param>
    public Task<MailStatus> ReleaseAsync(MailOrder order, DateTimeOffset now, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Mail(order.ProgramId),
            async token =>
            {
                var stored = await FindAsync(order, token);
                if (stored is not { Value: { Status: MailStatus.Held } held })
                {
                    return new Decision<MailStatus>(stored?.Value.Status ?? MailStatus.Queued);
                }

                var released = held with { Status = MailStatus.Queued, Due = now, Reason = null };
                var instance = $"{InstanceIds.Mail(order.ProgramId, order.MailId)}.{now.UtcTicks}";
                return Carried(order, released, new Batch().Replace(stored, released), instance);
            },
            cancellation);

    private static Decision<MailStatus> Carried(MailOrder order, MailRecord record, Batch writes, string? instance = null) => new(record.Status)
    {
        Writes = writes,
        Signals =
        [
            Signals.Start(
                nameof(MailOrchestrator), instance ?? InstanceIds.Mail(order.ProgramId, order.MailId), new MailDelivery(order, record.Due)),
        ],
    };
}
