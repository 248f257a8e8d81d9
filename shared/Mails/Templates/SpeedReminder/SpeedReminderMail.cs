using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SpeedReminder;

/// <summary>To who said that they come.</summary>
internal sealed class SpeedReminderMail() : SpeedMail(MailTemplate.SpeedReminder)
{
    public override bool IsNudge => true;

    public override DateTimeOffset? UselessFrom(MailCase mail) => mail.Order.EventAt;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        IsAhead(mail, now) && mail.Speed is { Event: { CalledOffAt: null } held, Seat: { } seat } && seat.IsComing(held) is true;
}
