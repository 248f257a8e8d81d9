using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Calendars;

/// <summary>Writes an invitation as text/calendar. Times are UTC, so no time zone has to be described: each calendar shows its owner's clock.</summary>
public static class CalendarText
{
    /// <returns>CRLF lines of at most 75 octets.</returns>
    /// <exception cref="UriFormatException">An address is none.</exception>
    public static string Write(CalendarInvitation invitation)
    {
        var calendar = new Calendar { ProductId = "-//MentorFlow//MentorFlow//EN", Method = MethodOf(invitation) };
        calendar.Events.Add(Entry(invitation));
        return Folding.Refold(new CalendarSerializer().SerializeToString(calendar)!);
    }

    /// <returns>As in the METHOD line; the mail part must say the same (RFC 6047).</returns>
    public static string MethodOf(CalendarInvitation invitation) => invitation.Method == CalendarMethod.Cancel ? "CANCEL" : "REQUEST";

    private static CalendarEvent Entry(CalendarInvitation invitation)
    {
        var entry = new CalendarEvent
        {
            Uid = invitation.Uid,
            Sequence = invitation.Sequence,
            DtStamp = Utc(invitation.StampedAt),
            DtStart = Utc(invitation.StartsAt),
            DtEnd = Utc(invitation.EndsAt),
            Summary = Words(invitation.Summary),
            Description = Words(invitation.Description),
            Location = invitation.Location is { } location ? Words(location) : null,
            Status = invitation.Method == CalendarMethod.Cancel ? EventStatus.Cancelled : EventStatus.Confirmed,
            Organizer = new Organizer { Value = Address(invitation.Organizer), CommonName = Name(invitation.Organizer) },
            Url = invitation.Url,
        };
        foreach (var attendee in invitation.Attendees)
        {
            entry.Attendees.Add(Invited(attendee));
        }

        return entry;
    }

    private static Attendee Invited(CalendarParty party) => new(Address(party))
    {
        CommonName = Name(party),
        Type = "INDIVIDUAL",
        Role = ParticipationRole.RequiredParticipant,
        ParticipationStatus = EventParticipationStatus.NeedsAction,
        Rsvp = true,
    };

    internal static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime);

    private static Uri Address(CalendarParty party) => new($"mailto:{party.Address}");

    // A parameter cannot hold a quote or a line break.
    private static string Name(CalendarParty party) => Words(party.Name.ReplaceLineEndings(" ")).Replace('"', '\'');

    internal static string Words(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(character => character == '\n' || !char.IsControl(character)));
}
