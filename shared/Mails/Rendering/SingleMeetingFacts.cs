using MentorFlow.Domain.Meetings;

namespace MentorFlow.Mails.Rendering;

/// <summary>What a mail says of one meeting of two people without an agreement.</summary>
/// <param name="At">UTC; null while the host is asked for a time.</param>
/// <param name="Topic">Of the offer.</param>
/// <param name="About">What the one who booked it wants to talk about.</param>
/// <param name="HasChanged">Whether it was at another time before.</param>
/// <param name="Because">Why it does not take place; null while it does.</param>
public sealed record SingleMeetingFacts(DateTimeOffset? At, int Minutes, string Topic, string About, bool HasChanged, MeetingEnd? Because)
{
    public static SingleMeetingFacts Of(MeetingBooking booking) =>
        new(booking.At, booking.Minutes, booking.Topic, booking.About, booking.Sequence > 0, booking.Because);
}
