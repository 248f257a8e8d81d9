using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Meetings;

/// <summary>The mails about a single meeting, each under an id of what it says of which time and to whom: ordered again it is the same mail.</summary>
internal static class MeetingOrders
{
    public static MailOrder Of(MailTemplate template, MeetingBooking booking, string personId) => new(
        MailIds.For($"{booking.ProgramId}|{booking.Id}|{booking.Sequence}", template, personId),
        template,
        booking.ProgramId,
        personId,
        Subject: booking.BookingId,
        EventAt: booking.At);

    public static IReadOnlyList<MailOrder> ToBoth(MailTemplate template, MeetingBooking booking) =>
        [.. booking.PersonIds.Select(personId => Of(template, booking, personId))];

    /// <summary>What the clock has to tell.</summary>
    public static IReadOnlyList<MailOrder> Of(MeetingNews news, MeetingBooking booking) => news switch
    {
        MeetingNews.AskedReminder => [Of(MailTemplate.MeetingAskedReminder, booking, booking.HostId)],
        MeetingNews.Reminder => ToBoth(MailTemplate.MeetingReminder, booking),
        MeetingNews.Question => ToBoth(MailTemplate.MeetingQuestion, booking),
        _ => ToBoth(MailTemplate.MeetingQuestionReminder, booking),
    };
}
