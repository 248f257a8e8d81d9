using MentorFlow.Calendars;
using MentorFlow.Mail;
using MentorFlow.Mail.Rendering;

namespace MentorFlow.Tests.Builders;

/// <summary>Content for a template, with everything that any template may ask for.</summary>
public static class AMail
{
    public static MailContent Content(MailTemplate template, string zone = "Europe/Paris") => new(
        template,
        new MailRecipient("Zoë", zone, "en"),
        "Spring Mentoring",
        new CalendarParty("Spring Mentoring", "mentoring@example.com"),
        new MailLinks(
            new Uri("https://mentoring.example.com/m/act?a=1&b=2"),
            new Uri("https://mentoring.example.com/m/home"),
            new Uri("https://mentoring.example.com/m/concern"),
            new Uri("https://mentoring.example.com/m/unsubscribe")))
    {
        Partners = [new PartnerFacts("Ada King", ["Leadership"], ["Public speaking"], "Lead a team.", "I want to grow.")],
        Session = new SessionFacts(3, Moment, Moment.AddMinutes(30), "Phone: +33 1 23 45 67 89"),
        EventAt = Moment,
        AnswerBy = Moment,
        Message = "Mentoring made me who I am.",
    };

    private static DateTimeOffset Moment => new(2026, 11, 9, 23, 30, 0, TimeSpan.Zero);
}
