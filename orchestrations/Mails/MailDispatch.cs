using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Mails.Composing;
using MentorFlow.Mails.Pacing;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Takes orders for mails, writes them, and hands them to the provider outside quiet hours and at its pace; one order, one mail.</summary>
public sealed class MailDispatch(
    Decider decider, MailComposer composer, PersonalMails people, MailPace pace, MailQueue queue, MailHandOver provider, MailHolding holding)
{
    /// <summary>How long a provider that did not take a mail is left alone before the mail is tried again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>After as many hand-overs that were cut, a coordinator decides: a provider that never says it took a mail would deliver it for a day.</summary>
    private const int MostCuts = 3;

    /// <summary>
    /// Sends now if the hour and the provider allow it, else later. An order that was placed before changes nothing,
    /// but that a mail in doubt goes again if it is essential.
    /// </summary>
    public async Task<MailStatus> PlaceAsync(MailOrder order, CancellationToken cancellation = default)
    {
        var placed = (await queue.FindAsync(order, cancellation))?.Value;
        if (placed is { Status: not MailStatus.InDoubt })
        {
            return placed.Status;
        }

        var draft = await composer.DraftAsync(order, cancellation);
        if (placed is not null)
        {
            return draft is { Essential: true } ? await queue.CarryAgainAsync(order, decider.Now + Pause, cancellation) : placed.Status;
        }

        if (draft is null)
        {
            // What the digest tells was never to be a mail: a line for each would hide those that were.
            return await composer.IsLeftToDigestAsync(order, cancellation)
                ? MailStatus.Suppressed
                : await RecordAsync(Record(order, MailStatus.Suppressed, decider.Now) with { Reason = new Phrase("causes.mail-not-needed") }, cancellation);
        }

        var placing = draft.Wish is null ? new MailPlacing.OfItsOwn(decider.Now) : await people.PlaceAsync(order, draft, cancellation);
        if (placing is not MailPlacing.OfItsOwn { At: var earliest })
        {
            return await RecordAsync(Record(order, MailStatus.Suppressed, decider.Now) with { Reason = new Phrase("causes.mail-in-digest") }, cancellation);
        }

        var quiet = draft.Quiet ?? QuietHours.Default;
        var slot = await pace.TakeAsync(
            moment => draft.Urgent ? moment : DeliveryTime.Next(moment > earliest ? moment : earliest, draft.Zone, quiet), cancellation);
        var record = Record(order, MailStatus.Queued, slot);
        return await holding.IsOnAsync(cancellation) ? await RecordAsync(MailHolding.Held(record), cancellation)
            : slot > decider.Now ? await queue.CarryAsync(order, record, cancellation)
            : await SendNowAsync(order, record, draft, cancellation);
    }

    /// <summary>Sends a mail whose time has come; one that is not needed any more is not sent, and one in doubt goes again only if it is essential.</summary>
    /// <exception cref="IOException">The provider did not take it, or nobody knows whether it did; to be tried again.</exception>
    /// <exception cref="MailRejectedException">Trying again is of no use.</exception>
    public async Task<MailStatus> DeliverAsync(MailOrder order, CancellationToken cancellation = default)
    {
        var record = (await queue.FindAsync(order, cancellation))?.Value ?? Record(order, MailStatus.Queued, decider.Now);
        if (record.Status is MailStatus.Sent or MailStatus.Suppressed)
        {
            return record.Status;
        }

        var draft = await composer.DraftAsync(order, cancellation);
        if (record.Status is MailStatus.InDoubt && draft is not { Essential: true })
        {
            return record.Status;
        }

        if (draft is null)
        {
            return await RecordAsync(record with { Status = MailStatus.Suppressed, Reason = new Phrase("causes.mail-no-longer-needed") }, cancellation);
        }

        if (await holding.IsOnAsync(cancellation))
        {
            return await RecordAsync(MailHolding.Held(record), cancellation);
        }

        var handed = await TryAsync(record, await draft.WriteAsync(), cancellation);
        await RecordAsync(handed, cancellation);
        return handed.Status is not MailStatus.InDoubt || !draft.Essential ? handed.Status
            : handed.Cuts < MostCuts ? throw new MailInDoubtException(Languages.BuiltIn.English.Say(handed.Reason!))
            : throw new MailRejectedException($"{handed.Cuts} hand-overs were cut: the mail may have arrived as often, or not at all.");
    }

    /// <summary>Writes down that a mail could not be delivered, for the coordinator to see.</summary>
    public async Task<MailStatus> GiveUpAsync(MailOrder order, string reason, CancellationToken cancellation = default)
    {
        var record = (await queue.FindAsync(order, cancellation))?.Value ?? Record(order, MailStatus.Queued, decider.Now);
        return await RecordAsync(record with { Status = MailStatus.Failed, Reason = new Phrase("causes.mail-failed", ("failure", reason)) }, cancellation);
    }

    // Whatever the provider fails with, the caller goes on: the mail is sent by an instance of its own.
    private async Task<MailStatus> SendNowAsync(MailOrder order, MailRecord record, MailDraft draft, CancellationToken cancellation)
    {
        var outgoing = await draft.WriteAsync();
        MailRecord handed;
        try
        {
            handed = await provider.HandOverAsync(record, outgoing, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var pause = failure is MailThrottledException { RetryAfter: { } asked } && asked > Pause ? asked : Pause;
            return await queue.CarryAsync(order, record with { Due = decider.Now + pause, Attempts = 1, Reason = NotTaken(failure) }, cancellation);
        }

        return handed.Status is MailStatus.InDoubt && draft.Essential
            ? await queue.CarryAsync(order, handed with { Due = decider.Now + Pause }, cancellation)
            : await RecordAsync(handed, cancellation);
    }

    private async Task<MailRecord> TryAsync(MailRecord record, OutgoingMail mail, CancellationToken cancellation)
    {
        try
        {
            return await provider.HandOverAsync(record, mail, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // It was not taken, which is more than the mark of a hand-over says.
            await decider.WriteAsync(new Batch().Upsert(record with { Attempts = record.Attempts + 1, Reason = NotTaken(failure) }), cancellation);
            throw;
        }
    }

    private static Phrase NotTaken(Exception failure) => new("causes.mail-not-taken", ("failure", failure.Message));

    // What has become of a mail concerns nobody else: no ledger, nobody to wake.
    private async Task<MailStatus> RecordAsync(MailRecord record, CancellationToken cancellation)
    {
        await decider.WriteAsync(new Batch().Upsert(record), cancellation);
        return record.Status;
    }

    private static MailRecord Record(MailOrder order, MailStatus status, DateTimeOffset due) =>
        new(order.ProgramId, order.MailId, order.Template, order.PersonId, status, due, MentorshipId: order.MentorshipId, Order: order);
}
