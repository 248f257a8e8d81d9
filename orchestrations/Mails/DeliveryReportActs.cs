using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Takes in what the provider reports of mails it has taken; the same report again changes nothing.</summary>
public sealed class DeliveryReportActs(Decider decider)
{
    /// <returns>Whether it was about a mail of ours.</returns>
    public async Task<bool> TakeAsync(DeliveryReport report, CancellationToken cancellation = default)
    {
        if (await FindAsync(report.MailId, cancellation) is not { } mail)
        {
            return false;
        }

        await decider.DecideAsync(Key.Of(mail), report.ApplyTo, _ => new Consequences([], []), cancellation);
        if (report.IsBounce)
        {
            await BlockAsync(mail, report, cancellation);
        }

        return true;
    }

    /// <summary>Writes to an address again, because a coordinator knows that it exists after all.</summary>
    public Task<bool> ReleaseAsync(string key, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            BlockedAddress.KeyOf(key).Partition,
            async token => await FindBlockAsync(key, token) is { } stored
                ? new Decision<bool>(true)
                {
                    Writes = new Batch().Delete(stored),
                    Notes = [new LedgerNote(actor, DecisionName.AddressReleased, $"mail:{stored.Value.MailId:N}", "asked for")],
                }
                : new Decision<bool>(false),
            cancellation);

    // The provider knows mails by id alone. Programs are few, and each look is a point read.
    private async Task<MailRecord?> FindAsync(Guid mailId, CancellationToken cancellation)
    {
        await foreach (var program in decider.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            if (await decider.Store.FindAsync(MailRecord.KeyOf(program.Value.ProgramId, mailId), cancellation) is { } found)
            {
                return found.Value;
            }
        }

        return null;
    }

    // Of several mails that come back from one address, one opens a work item.
    private Task<bool> BlockAsync(MailRecord mail, DeliveryReport report, CancellationToken cancellation)
    {
        var key = BlockedAddress.Hide(report.Recipient);
        return decider.DecideAsync(
            BlockedAddress.KeyOf(key).Partition,
            async token => await FindBlockAsync(key, token) is null
                ? new Decision<bool>(true)
                {
                    Writes = new Batch().Create(new BlockedAddress(key, mail.MailId, decider.Now, report.Delivery.Outcome)),
                    Notes = [new LedgerNote(Actors.System, DecisionName.AddressBlocked, $"mail:{mail.MailId:N}", report.Delivery.Outcome.ToString())],
                    Signals =
                    [
                        Signals.Start(
                            nameof(BounceOrchestrator),
                            InstanceIds.Bounce(mail.ProgramId, mail.MailId),
                            new Bounce(mail.ProgramId, mail.MailId, mail.PersonId, key, report.Delivery.Code)),
                    ],
                }
                : new Decision<bool>(false),
            cancellation);
    }

    private Task<Stored<BlockedAddress>?> FindBlockAsync(string key, CancellationToken cancellation) =>
        decider.Store.FindAsync(BlockedAddress.KeyOf(key), cancellation);
}
