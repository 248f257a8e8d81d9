using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.EventCalledOff;

/// <summary>Takes an event out of the calendar of who was invited to it, wherever they stand with news of the program.</summary>
internal sealed class EventCalledOffMail() : EventMail(MailTemplate.EventCalledOff)
{
    public override MailTopic Topic => MailTopic.Commitments;

    public override bool IsOptional => false;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => IsAhead(mail, now) && mail.Event?.CalledOffAt is not null;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Home(mail.PersonId);

    public override CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now) =>
        base.EntryOf(mail, content, links, now)! with { Method = CalendarMethod.Cancel };
}
