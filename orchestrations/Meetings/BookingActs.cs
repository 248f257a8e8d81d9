using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Meetings;

/// <summary>What people do with single meetings: offer them, take a time or ask for one, move it, call it off, and say how it was.</summary>
public sealed class BookingActs(Decider decider, VideoSettings video)
{
    /// <summary>Offers meetings, says it otherwise, or has a pause from it.</summary>
    public Task<Verdict<MeetingOffer>> OfferAsync(
        string programId, string personId, MeetingOfferDraft draft, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program }
                    || await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is not { Value: var enrollment })
                {
                    return new Decision<Verdict<MeetingOffer>>(RefusalReason.Unknown);
                }

                var known = await decider.Store.FindAsync(MeetingOffer.KeyOf(programId, personId), token);
                var verdict = BookingDecisions.Save(program, enrollment, known?.Value, draft, video, decider.Now);
                return verdict.Value is not { } offer
                    ? new Decision<Verdict<MeetingOffer>>(verdict)
                    : new Decision<Verdict<MeetingOffer>>(verdict)
                    {
                        Writes = known is null ? new Batch().Create(offer) : new Batch().Replace(known, offer),
                        Notes = [new LedgerNote(Actors.Person(personId), DecisionName.MeetingOffered, offer.Id, offer.PausedAt is null ? "shown" : "paused")],
                    };
            },
            cancellation);

    /// <summary>Takes a time of an offer, or asks for one. Of two who take the same time in the same second one is told that it is taken.</summary>
    /// <param name="at">UTC; null to ask for a time.</param>
    /// <param name="about">What one wants to talk about.</param>
    public Task<Verdict<MeetingBooking>> BookAsync(
        string programId, string hostId, string personId, DateTimeOffset? at, string about, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await ReadAsync(programId, hostId, personId, token) is not var (facts, offer))
                {
                    return new Decision<Verdict<MeetingBooking>>(RefusalReason.Unknown);
                }

                var verdict = BookingDecisions.Book(facts, at, about, decider.Now);
                if (verdict.Value is not { Booking: var booking } change)
                {
                    return new Decision<Verdict<MeetingBooking>>(verdict.Refusal!);
                }

                var writes = new Batch().Create(booking);
                return new Decision<Verdict<MeetingBooking>>(booking)
                {
                    Writes = change.Offer is { } taken ? writes.Replace(offer, taken) : writes,
                    Notes = [new LedgerNote(Actors.Person(personId), DecisionName.MeetingBooked, booking.Id, at is null ? "asked for a time" : $"{at:O}")],
                    Signals = [MeetingSignals.Wanted(facts.Program, booking)],
                    Mails = at is null
                        ? [MeetingOrders.Of(MailTemplate.MeetingAsked, booking, hostId)]
                        : MeetingOrders.ToBoth(MailTemplate.MeetingBooked, booking),
                };
            },
            cancellation);

    /// <summary>Gives the time that was asked for, or moves the meeting; both get it for their calendars.</summary>
    /// <param name="at">UTC.</param>
    public Task<Verdict<MeetingBooking>> SetTimeAsync(
        string programId, string bookingId, string personId, DateTimeOffset at, CancellationToken cancellation = default) =>
        ChangeAsync(
            programId,
            bookingId,
            async (booking, offer, token) => BookingDecisions.SetTime(
                booking, offer, await OthersAsync(booking, token), personId, at, decider.Now),
            set => new Consequences(
                [new LedgerNote(Actors.Person(personId), DecisionName.MeetingTimed, set.Id, $"{set.At:O}")], [MeetingSignals.Changed(set)])
            {
                Mails = MeetingOrders.ToBoth(MailTemplate.MeetingBooked, set),
            },
            cancellation);

    /// <summary>Calls the meeting off, without a reason; the other is told, and it leaves both calendars.</summary>
    public Task<Verdict<MeetingBooking>> CancelAsync(
        string programId, string bookingId, string personId, CancellationToken cancellation = default) =>
        ChangeAsync(
            programId,
            bookingId,
            (booking, offer, _) => Task.FromResult(BookingDecisions.Cancel(booking, offer, personId, decider.Now)),
            off => MeetingEnding.Of(off, Actors.Person(personId)),
            cancellation);

    /// <summary>Says how it was, or that nobody came. The ledger says that it was said, never what.</summary>
    public Task<Verdict<MeetingBooking>> AnswerAsync(
        string programId,
        string bookingId,
        string personId,
        bool? met,
        int? useful,
        bool again,
        bool together,
        CancellationToken cancellation = default) =>
        decider.DecideAsync(
            MeetingBooking.KeyOf(programId, bookingId),
            booking => BookingDecisions.Answer(booking, personId, met, useful, again, together, decider.Now),
            said => Consequences.Of(
                new LedgerNote(Actors.Person(personId), DecisionName.MeetingSaid, said.Id, "said"), MeetingSignals.Changed(said)),
            cancellation);

    private Task<Verdict<MeetingBooking>> ChangeAsync(
        string programId,
        string bookingId,
        Func<MeetingBooking, MeetingOffer?, CancellationToken, Task<Verdict<MeetingChange>>> decide,
        Func<MeetingBooking, Consequences> then,
        CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MeetingBooking.KeyOf(programId, bookingId), token) is not { } stored)
                {
                    return new Decision<Verdict<MeetingBooking>>(RefusalReason.Unknown);
                }

                var offer = await decider.Store.FindAsync(MeetingOffer.KeyOf(programId, stored.Value.HostId), token);
                var verdict = await decide(stored.Value, offer?.Value, token);
                return verdict.Value is { } change
                    ? MeetingEnding.Decide(stored, offer, change, then(change.Booking))
                    : new Decision<Verdict<MeetingBooking>>(verdict.Refusal!);
            },
            cancellation);

    private async Task<IReadOnlyList<MeetingBooking>> OthersAsync(MeetingBooking booking, CancellationToken cancellation)
    {
        var others = new List<MeetingBooking>();
        foreach (var personId in booking.PersonIds)
        {
            others.AddRange((await decider.Store.MeetingsOfAsync(booking.ProgramId, personId, cancellation)).Select(stored => stored.Value));
        }

        return [.. others.Where(other => other.BookingId != booking.BookingId)];
    }

    private async Task<(MeetingFacts Facts, Stored<MeetingOffer> Offer)?> ReadAsync(
        string programId, string hostId, string personId, CancellationToken cancellation)
    {
        var host = await decider.Store.FindAsync(Enrollment.KeyOf(programId, hostId), cancellation);
        var booker = await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation);
        if (host is null
            || await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program }
            || await decider.Store.FindAsync(MeetingOffer.KeyOf(programId, hostId), cancellation) is not { } offer)
        {
            return null;
        }

        var facts = new MeetingFacts(
            program,
            offer.Value,
            booker?.Value,
            MeetingRules.IsOffering(host.Value) && !await decider.Store.IsAwayAsync(hostId, cancellation),
            booker is not null && await decider.Store.IsBarredAsync(program, host.Value, booker.Value, cancellation),
            [.. (await decider.Store.MeetingsOfAsync(programId, hostId, cancellation)).Select(stored => stored.Value)],
            [.. (await decider.Store.MeetingsOfAsync(programId, personId, cancellation)).Select(stored => stored.Value)]);
        return (facts, offer);
    }
}
