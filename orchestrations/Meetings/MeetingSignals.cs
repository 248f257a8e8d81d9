using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Meetings;

/// <summary>What a decision about a single meeting means for the instance that follows it.</summary>
internal static class MeetingSignals
{
    /// <summary>Has a new meeting followed by the clock.</summary>
    public static Signal Wanted(MentoringProgram program, MeetingBooking booking) => Signals.Start(
        nameof(BookingOrchestrator), IdOf(booking), new BookingInput(booking.ProgramId, booking.BookingId, program.Policy.WorkItems));

    /// <summary>Tells that it has another time, is off, or that somebody said how it was.</summary>
    public static Signal Changed(MeetingBooking booking) => Signals.Raise(IdOf(booking), new MeetingChanged(booking.Sequence));

    public static string IdOf(MeetingBooking booking) => InstanceIds.Meeting(booking.ProgramId, booking.BookingId);
}
