using System.Text;
using MentorFlow.Ledger;
using MentorFlow.Mail;
using MentorFlow.Mail.Composing;
using MentorFlow.Mail.Pacing;
using MentorFlow.Mail.Reports;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Storage;

namespace MentorFlow.Orchestrations.Mailing;

/// <summary>Takes orders for mails, writes them, and hands them to the provider outside quiet hours and at its pace; one order, one mail.</summary>
public sealed class MailRoom(DecisionDesk desk, MailComposer composer, MailPace pace, IMailSender sender)
{
    /// <summary>How long a provider that did not take a mail is left alone before the mail is tried again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Sends now if the hour and the provider allow it, else later. An order that was placed before changes nothing.</summary>
    public async Task<MailStatus> PlaceAsync(DurableTaskClient client, MailOrder order, CancellationToken cancellation = default)
    {
        if (await FindAsync(order, cancellation) is { } placed)
        {
            return placed.Value.Status;
        }

        var draft = await composer.DraftAsync(order, cancellation);
        if (draft is null)
        {
            return await RecordAsync(Record(order, MailStatus.Suppressed, desk.Now) with { Reason = "not needed" }, cancellation);
        }

        var slot = await pace.TakeAsync(moment => draft.Urgent ? moment : DeliveryTime.Next(moment, draft.Zone, draft.Quiet ?? QuietHours.Default), cancellation);
        if (slot > desk.Now)
        {
            return await QueueAsync(client, order, Record(order, MailStatus.Queued, slot), cancellation);
        }

        try
        {
            return await RecordAsync(await SendAsync(Record(order, MailStatus.Queued, slot), draft, cancellation), cancellation);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or MailRejectedException)
        {
            var pause = failure is MailThrottledException { RetryAfter: { } asked } && asked > Pause ? asked : Pause;
            return await QueueAsync(client, order, Record(order, MailStatus.Queued, desk.Now + pause) with { Attempts = 1, Reason = failure.Message }, cancellation);
        }
    }

    /// <summary>Sends a mail whose time has come; one that is not needed any more is not sent.</summary>
    /// <exception cref="IOException">The provider did not take it; to be tried again.</exception>
    public async Task<MailStatus> DeliverAsync(MailOrder order, CancellationToken cancellation = default)
    {
        var record = (await FindAsync(order, cancellation))?.Value ?? Record(order, MailStatus.Queued, desk.Now);
        if (record.Status is MailStatus.Sent or MailStatus.Suppressed)
        {
            return record.Status;
        }

        var draft = await composer.DraftAsync(order, cancellation);
        var delivered = draft is null
            ? record with { Status = MailStatus.Suppressed, Reason = "not needed any more" }
            : await SendAsync(record, draft, cancellation);
        return await RecordAsync(delivered, cancellation);
    }

    /// <summary>Writes down that a mail could not be delivered, for the coordinator to see.</summary>
    public async Task<MailStatus> GiveUpAsync(MailOrder order, string reason, CancellationToken cancellation = default)
    {
        var record = (await FindAsync(order, cancellation))?.Value ?? Record(order, MailStatus.Queued, desk.Now);
        return await RecordAsync(record with { Status = MailStatus.Failed, Reason = reason }, cancellation);
    }

    private async Task<MailRecord> SendAsync(MailRecord record, MailDraft draft, CancellationToken cancellation)
    {
        var outgoing = await draft.WriteAsync();
        MailReceipt receipt;
        try
        {
            receipt = await sender.SendAsync(outgoing, cancellation);
        }
        catch (AddressBlockedException blocked)
        {
            return record with { Status = MailStatus.Suppressed, Subject = outgoing.Subject, Reason = blocked.Message };
        }

        return record with
        {
            Status = MailStatus.Sent,
            SentAt = desk.Now,
            Attempts = record.Attempts + 1,
            ProviderId = receipt.ProviderId,
            Subject = outgoing.Subject,
            Bytes = Encoding.UTF8.GetByteCount(outgoing.Html) + Encoding.UTF8.GetByteCount(outgoing.Text),
            Reason = null,
        };
    }

    // What has become of a mail concerns nobody else: no ledger, nobody to wake.
    private async Task<MailStatus> RecordAsync(MailRecord record, CancellationToken cancellation)
    {
        await desk.WriteAsync(new Batch().Upsert(record), cancellation);
        return record.Status;
    }

    private Task<MailStatus> QueueAsync(DurableTaskClient client, MailOrder order, MailRecord record, CancellationToken cancellation) =>
        desk.DecideAsync(
            client,
            record.Partition,
            _ => Task.FromResult(new Decision<MailStatus>(record.Status)
            {
                Writes = new Batch().Upsert(record),
                Signals = [Signals.Start(nameof(MailOrchestrator), InstanceIds.Mail(order.ProgramId, order.MailId), new MailDelivery(order, record.Due))],
            }),
            cancellation);

    private Task<Stored<MailRecord>?> FindAsync(MailOrder order, CancellationToken cancellation) =>
        desk.Store.FindAsync<MailRecord>(Partition.Mail(order.ProgramId), MailRecord.IdOf(order.MailId), cancellation);

    private static MailRecord Record(MailOrder order, MailStatus status, DateTimeOffset due) =>
        new(order.ProgramId, order.MailId, order.Template, order.PersonId, status, due, MentorshipId: order.MentorshipId, Order: order);
}
