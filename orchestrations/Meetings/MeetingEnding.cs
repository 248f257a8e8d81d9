using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Meetings;

/// <summary>How single meetings end that do not take place; pure, but for who looks up which ones.</summary>
public static class MeetingEnding
{
    /// <summary>
    /// Somebody takes part no more, or is away for a while: what they have ahead of them is off, and the others are told kindly. Safe to repeat.
    /// </summary>
    /// <param name="pauses">Whether their offer is shown to nobody until they say so; of who is away it is not shown anyway.</param>
    public static async Task EndMeetingsAsync(
        this Decider decider, string programId, string personId, string actor, bool pauses, CancellationToken cancellation)
    {
        foreach (var stored in await decider.Store.MeetingsOfAsync(programId, personId, cancellation))
        {
            if (stored.Value.IsAhead(decider.Now))
            {
                await decider.EndMeetingAsync(stored.Value, MeetingEnd.Away, actor, cancellation);
            }
        }

        if (pauses)
        {
            await decider.DecideAsync(
                Partition.Program(programId),
                async token => await decider.Store.FindAsync(MeetingOffer.KeyOf(programId, personId), token) is { Value: { PausedAt: null } offer } known
                    ? new Decision<bool>(true)
                    {
                        Writes = new Batch().Replace(known, offer with { PausedAt = decider.Now }),
                        Notes = [new LedgerNote(actor, DecisionName.MeetingOffered, offer.Id, "paused")],
                    }
                    : new Decision<bool>(false),
                cancellation);
        }
    }

    /// <summary>
    /// Somebody wants the other never: what the two have ahead of them is off as if they had called it off on its page, so that nobody learns why.
    /// </summary>
    /// <returns>What is to be saved with what they said, and whether there was any.</returns>
    public static async Task<Decision<bool>> CallOffMeetingsAsync(
        this IDocumentStore store, string programId, string personId, string otherId, DateTimeOffset now, CancellationToken cancellation)
    {
        var off = new Decision<bool>(false);
        foreach (var stored in await store.MeetingsOfAsync(programId, personId, cancellation))
        {
            var offer = await store.FindAsync(MeetingOffer.KeyOf(programId, stored.Value.HostId), cancellation);
            if (stored.Value.Has(otherId) && BookingDecisions.Cancel(stored.Value, offer?.Value, personId, now).Value is { } change)
            {
                var one = Decide(stored, offer, change, Of(change.Booking, Actors.Person(personId)));
                off = new Decision<bool>(true)
                {
                    Writes = off.Writes.Include(one.Writes),
                    Notes = [.. off.Notes, .. one.Notes],
                    Signals = [.. off.Signals, .. one.Signals],
                    Mails = [.. off.Mails, .. one.Mails],
                };
            }
        }

        return off;
    }

    /// <summary>Ends one where nobody says so. Safe to repeat.</summary>
    internal static Task<Verdict<MeetingBooking>> EndMeetingAsync(
        this Decider decider, MeetingBooking booking, MeetingEnd because, string actor, CancellationToken cancellation) =>
        decider.DecideAsync(
            booking.Partition,
            async token =>
            {
                var stored = await decider.LoadStoredAsync(Key.Of(booking), token);
                var offer = await decider.Store.FindAsync(MeetingOffer.KeyOf(booking.ProgramId, booking.HostId), token);
                var verdict = BookingDecisions.End(stored.Value, offer?.Value, because, decider.Now);
                return verdict.Value is { } change
                    ? Decide(stored, offer, change, Of(change.Booking, actor))
                    : new Decision<Verdict<MeetingBooking>>(verdict.Refusal!);
            },
            cancellation);

    /// <summary>What follows from the end of one: both are told, so that it leaves their calendars.</summary>
    internal static Consequences Of(MeetingBooking off, string actor) => new(
        [new LedgerNote(actor, DecisionName.MeetingEnded, off.Id, off.Because!.Value.ToString())], [MeetingSignals.Changed(off)])
    {
        Mails = MeetingOrders.ToBoth(MailTemplate.MeetingCancelled, off),
    };

    /// <summary>Saves a meeting and its offer as they are now.</summary>
    internal static Decision<Verdict<MeetingBooking>> Decide(
        Stored<MeetingBooking> stored, Stored<MeetingOffer>? offer, MeetingChange change, Consequences then)
    {
        var writes = new Batch().Replace(stored, change.Booking);
        return new Decision<Verdict<MeetingBooking>>(change.Booking)
        {
            Writes = offer is not null && change.Offer is { } changed ? writes.Replace(offer, changed) : writes,
            Notes = then.Notes,
            Signals = then.Signals,
            Mails = then.Mails,
        };
    }
}
