using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Calendars;

namespace MentorFlow.Tests.Shared.Mails.Calendars;

public class CalendarTextTests
{
    private static readonly CalendarInvitation Invitation = new(
        "session-m7.003@mentorflow",
        Sequence: 2,
        CalendarMethod.Request,
        StampedAt: new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero),
        StartsAt: new DateTimeOffset(2026, 11, 9, 10, 0, 0, TimeSpan.FromHours(1)),
        EndsAt: new DateTimeOffset(2026, 11, 9, 10, 30, 0, TimeSpan.FromHours(1)),
        "Mentoring: Zoë, Ada; session 3",
        "Topics:\n1) goals\r\n2) C:\\notes",
        new CalendarParty("MentorFlow", "mentoring@example.com"),
        [new CalendarParty("Zoë \"Z\" Marchand", "zoe@example.com"), new CalendarParty("King, Ada", "ada+work@example.com")],
        "Video room",
        new Uri("https://mentoring.example.com/m/abc"));

    [Fact]
    public void An_invitation_is_written_as_a_request() =>
        Assert.Equal(
            """
            BEGIN:VCALENDAR
            METHOD:REQUEST
            PRODID:-//MentorFlow//MentorFlow//EN
            VERSION:2.0
            BEGIN:VEVENT
            ATTENDEE;CN=Zoë 'Z' Marchand;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:zoe@example.com
            ATTENDEE;CN="King, Ada";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ada+work@example.com
            DESCRIPTION:Topics:\n1) goals\n2) C:\\notes
            DTEND:20261109T093000Z
            DTSTAMP:20261102T090000Z
            DTSTART:20261109T090000Z
            LOCATION:Video room
            ORGANIZER;CN=MentorFlow:mailto:mentoring@example.com
            SEQUENCE:2
            STATUS:CONFIRMED
            SUMMARY:Mentoring: Zoë\, Ada\; session 3
            UID:session-m7.003@mentorflow
            URL:https://mentoring.example.com/m/abc
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            Unfolded(CalendarText.Write(Invitation)));

    [Fact]
    public void A_cancellation_keeps_the_UID_and_says_so()
    {
        var text = CalendarText.Write(Invitation with { Method = CalendarMethod.Cancel, Sequence = 3 });

        Assert.Contains("\r\nMETHOD:CANCEL\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nSTATUS:CANCELLED\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nUID:session-m7.003@mentorflow\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nSEQUENCE:3\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_character_is_torn_apart()
    {
        var text = CalendarText.Write(Invitation with { Description = string.Concat(Enumerable.Repeat("naïve 👩🏽‍🚀 計画, ", 40)) });

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains(string.Concat(Enumerable.Repeat("naïve 👩🏽‍🚀 計画\\, ", 40)), Unfolded(text), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', text);
    }

    [Fact]
    public void No_text_can_add_a_line_of_its_own() =>
        Prop.ForAll<string?, string?>((text, name) =>
        {
            var written = CalendarText.Write(
                Invitation with { Summary = $"x{text}\r\nATTACH:evil", Attendees = [new CalendarParty($"{name}\r\nX-EVIL:1", "a@example.com")] });
            return Unfolded(written)
                .Split("\r\n")
                .All(line => !line.StartsWith("ATTACH", StringComparison.Ordinal) && !line.StartsWith("X-EVIL", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_address_can_add_no_line_either() =>
        Assert.Throws<UriFormatException>(() => CalendarText.Write(Invitation with { Attendees = [new CalendarParty("Zoë", "a@example.com\r\nX-EVIL:1")] }));

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);
}
