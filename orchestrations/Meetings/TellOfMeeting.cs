using MentorFlow.Domain.Meetings;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Meetings;

public sealed record BookingTelling(MeetingKey Meeting, MeetingNews News);

/// <summary>Writes to the two of a single meeting what the clock has to tell; once, however often it is run.</summary>
public sealed class TellOfMeeting(Decider decider, MailDispatch mails)
{
    /// <returns>How many mails were ordered.</returns>
    [Function(nameof(TellOfMeeting))]
    public async Task<int> RunAsync([ActivityTrigger] BookingTelling input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var booking = await decider.LoadAsync(MeetingBooking.KeyOf(input.Meeting.ProgramId, input.Meeting.BookingId), cancellation);
        var orders = MeetingOrders.Of(input.News, booking);
        foreach (var order in orders)
        {
            await mails.PlaceAsync(order, cancellation);
        }

        return orders.Count;
    }
}
