using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Meetings;

/// <summary>
/// Ends a single meeting for which no time came or whose program was stopped, and closes one of which nobody is asked any more. Safe to repeat.
/// </summary>
public sealed class CloseMeeting(Decider decider)
{
    /// <returns>Whether it was ended or closed now.</returns>
    [Function(nameof(CloseMeeting))]
    public async Task<bool> RunAsync([ActivityTrigger] MeetingKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var booking = await decider.LoadAsync(MeetingBooking.KeyOf(input.ProgramId, input.BookingId), cancellation);
        var actor = Actors.Orchestrator(MeetingSignals.IdOf(booking));
        var done = booking.StageAt(decider.Now) switch
        {
            MeetingStage.Asking => await decider.DecideAsync(
                Key.Of(booking),
                known => BookingDecisions.Close(known, decider.Now),
                known => Consequences.Of(new LedgerNote(actor, DecisionName.MeetingClosed, known.Id, known.Outcome!.Value.ToString())),
                cancellation),
            MeetingStage.Asked when decider.Now >= booking.BookedAt + MeetingBooking.AskedFor =>
                await decider.EndMeetingAsync(booking, MeetingEnd.Silence, actor, cancellation),
            _ => await decider.EndMeetingAsync(booking, MeetingEnd.Stopped, actor, cancellation),
        };
        return done.Value is not null;
    }
}
