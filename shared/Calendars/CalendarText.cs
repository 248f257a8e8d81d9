using System.Globalization;

namespace MentorFlow.Calendars;

/// <summary>Writes an invitation as text/calendar. Times are UTC, so no time zone has to be described: each calendar shows its owner's clock.</summary>
public static class CalendarText
{
    /// <returns>CRLF lines of at most 75 octets.</returns>
    public static string Write(CalendarInvitation invitation)
    {
        var lines = new ContentLines()
            .Add("BEGIN", "VCALENDAR")
            .Add("PRODID", "-//MentorFlow//MentorFlow//EN")
            .Add("VERSION", "2.0")
            .Add("METHOD", MethodOf(invitation))
            .Add("BEGIN", "VEVENT")
            .AddText("UID", invitation.Uid)
            .Add("SEQUENCE", invitation.Sequence.ToString(CultureInfo.InvariantCulture))
            .Add("DTSTAMP", Utc(invitation.StampedAt))
            .Add("DTSTART", Utc(invitation.StartsAt))
            .Add("DTEND", Utc(invitation.EndsAt))
            .AddText("SUMMARY", invitation.Summary)
            .AddText("DESCRIPTION", invitation.Description)
            .Add("STATUS", invitation.Method == CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED")
            .AddParty("ORGANIZER", "", invitation.Organizer);

        foreach (var attendee in invitation.Attendees)
        {
            lines.AddParty("ATTENDEE", ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE", attendee);
        }

        if (invitation.Location is { } location)
        {
            lines.AddText("LOCATION", location);
        }

        if (invitation.Url is { } url)
        {
            lines.Add("URL", url.AbsoluteUri);
        }

        return lines.Add("END", "VEVENT").Add("END", "VCALENDAR").ToString();
    }

    /// <returns>As in the METHOD line; the mail part must say the same (RFC 6047).</returns>
    public static string MethodOf(CalendarInvitation invitation) => invitation.Method == CalendarMethod.Cancel ? "CANCEL" : "REQUEST";

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
