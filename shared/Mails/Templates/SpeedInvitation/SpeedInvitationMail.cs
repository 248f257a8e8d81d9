using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.SpeedInvitation;

internal sealed class SpeedInvitationMail() : SpeedMail(MailTemplate.SpeedInvitation)
{
    // A line of a digest replaces nothing in a calendar: who has an entry of before is told at once.
    public override DateTimeOffset? UselessFrom(MailCase mail) =>
        mail.Speed is { Event.Sequence: > 0 } ? DateTimeOffset.MinValue : mail.Speed?.Event.RegistrationUntil;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => IsAhead(mail, now) && mail.Speed!.Event.CalledOffAt is null;

    public override CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now) =>
        EntryOf(CalendarMethod.Request, mail, content, links, now);
}
