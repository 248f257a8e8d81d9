using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Meetings;

public sealed record KeptPairing(MeetingKey Meeting, Pairing Pairing);

/// <summary>Says which two of a single meeting want to be a pair.</summary>
public sealed class ReadPairing(Decider decider)
{
    /// <returns>Null where one of them thinks otherwise, or it is done.</returns>
    [Function(nameof(ReadPairing))]
    public async Task<PairingOrder?> RunAsync([ActivityTrigger] MeetingKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var booking = await decider.LoadAsync(MeetingBooking.KeyOf(input.ProgramId, input.BookingId), cancellation);
        return booking is { BothWant: true, MentorshipId: null, NotYetAt: null }
            ? new PairingOrder(booking.ProgramId, booking.BookerId, booking.HostId, $"single meeting {booking.BookingId}")
            : null;
    }
}

/// <summary>Keeps what came of it with the meeting; where it cannot begin today, both are told. Safe to repeat.</summary>
public sealed class KeepPairing(Decider decider)
{
    /// <returns>Whether there is a mentorship.</returns>
    [Function(nameof(KeepPairing))]
    public async Task<bool> RunAsync([ActivityTrigger] KeptPairing input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (meeting, pairing) = input;
        await decider.DecideAsync(
            MeetingBooking.KeyOf(meeting.ProgramId, meeting.BookingId),
            booking => booking.MentorshipId is not null || booking.NotYetAt is not null ? RefusalReason.AlreadyDone
                : pairing.MentorshipId is { } begun ? booking with { MentorshipId = begun }
                : booking with { NotYetAt = decider.Now },
            kept => Consequences.Of(new LedgerNote(
                Actors.Orchestrator(MeetingSignals.IdOf(kept)),
                DecisionName.MeetingPaired,
                kept.Id,
                kept.MentorshipId is null ? pairing.Obstacle ?? "not yet" : "both want it")) with
            {
                Mails = kept.MentorshipId is null ? MeetingOrders.ToBoth(MailTemplate.MeetingNotYet, kept) : [],
            },
            cancellation);
        return pairing.MentorshipId is not null;
    }
}
