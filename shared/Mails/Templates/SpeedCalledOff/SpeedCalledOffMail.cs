using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.SpeedCalledOff;

/// <summary>Takes an event out of the calendar of who was invited to it.</summary>
internal sealed class SpeedCalledOffMail() : SpeedMail(MailTemplate.SpeedCalledOff)
{
    public override MailTopic Topic => MailTopic.Commitments;

    public override bool IsOptional => false;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => IsAhead(mail, now) && mail.Speed!.Event.CalledOffAt is not null;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Home(mail.PersonId);

    public override CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now) =>
        EntryOf(CalendarMethod.Cancel, mail, content, links, now);
}
