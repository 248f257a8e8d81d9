using MentorFlow.Domain.Mails;

namespace MentorFlow.Tests.Builders;

public static class AnOutgoingMail
{
    public const string Calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Zoë 👩🏽‍🚀\r\nEND:VCALENDAR\r\n";

    public static OutgoingMail Whole { get; } = new(
        Uuid5.Of("a mail"),
        new CalendarParty("Spring \"Mentoring\"", "mentoring@example.com"),
        new CalendarParty("Zoë Marchand", "zoe@bücher.example"),
        "Séance 3 avec Ada King: mardi 10 novembre 2026, 09:30, une longue ligne qui ne tient pas sur une seule 👩🏽‍🚀",
        "<p>Zoë = &amp; " + new string('x', 200) + " </p>\n.<br>\n\n",
        "Hello Zoë,\n.\n..two dots\ntrailing space \n\nFrom here =3D on",
        new CalendarPart("REQUEST", Calendar),
        OutgoingMail.UnsubscribeBy(new Uri("https://mentoring.example.com/m/u/abc")))
    {
        ReplyTo = new CalendarParty("Robin Välé", "robin@example.com"),
    };
}
