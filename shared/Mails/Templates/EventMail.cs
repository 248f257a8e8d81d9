using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Mails.Calendars;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates;

/// <summary>About an event of the program that is ahead, and with its entry for the recipient's calendar.</summary>
internal abstract class EventMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailTopic Topic => MailTopic.News;

    public override MailSubject About => MailSubject.Event;

    public override bool IsOptional => true;

    // Mails of before name no event: their template does.
    public override ProgramMomentKind? EventOf(MailOrder order) => EventDecisions.KindOf(order.Subject ?? Template.ToString());

    // A line of a digest replaces nothing in a calendar: who has an entry of before is told at once.
    public override DateTimeOffset? UselessFrom(MailCase mail) => mail.Track is { Sequence: > 0 } ? DateTimeOffset.MinValue : mail.Order.EventAt;

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => mail.Order.EventAt - now < ProgramEvent.Reminder;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Event(mail.PersonId, mail.ProgramId, NameOf(mail));

    // Of an event that has moved since, another mail tells.
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => IsAhead(mail, now) && mail.Event?.CalledOffAt is null;

    // A track's sequence grows with every change of its time or place, so that the entry that people have is replaced. It has the page's address, never
    // the link that opens it as its owner.
    public override CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now)
    {
        var startsAt = mail.Order.EventAt!.Value;
        var name = NameOf(mail);
        var page = links.EventPage(mail.ProgramId, name);
        return new CalendarInvitation(
            CalendarUid.Of($"event:{mail.ProgramId}:{name}"),
            mail.Track?.Sequence ?? 0,
            CalendarMethod.Request,
            now,
            startsAt,
            startsAt + ProgramEvent.Length,
            content.Texts[$"calendar-entry.event.{name}", ("program", content.ProgramName)],
            mail.Program.Purpose,
            Mailboxes.Plain(content.Sender),
            [Mailboxes.Plain(mail.Addressee)],
            PlaceOf(content, page),
            page);
    }

    protected static bool IsAhead(MailCase mail, DateTimeOffset now) =>
        (EventDecisions.IsInvited(mail.Enrollment) || mail is { Enrollment.Stage: EnrollmentStage.Unmatched, Event.CalledOffAt: not null })
        && mail.Order.EventAt > now
        && (mail.Track is null || mail.Track.StartsAt == mail.Order.EventAt);

    private string NameOf(MailCase mail) => EventOf(mail.Order)?.ToString() ?? Template.ToString();

    private static string PlaceOf(MailContent content, Uri page) => (content.EventAddress, content.EventPlace) switch
    {
        ({ } address, { } link) => $"{address} ({link.AbsoluteUri})",
        ({ } address, null) => address,
        var (_, link) => (link ?? page).AbsoluteUri,
    };
}
