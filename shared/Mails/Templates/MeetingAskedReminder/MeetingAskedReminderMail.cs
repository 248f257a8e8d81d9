using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MeetingAskedReminder;

internal sealed class MeetingAskedReminderMail() : MeetingMail(MailTemplate.MeetingAskedReminder)
{
    public override bool IsNudge => true;

    public override DateTimeOffset? AnswerByOf(MailCase mail) => mail.Meeting?.BookedAt + MeetingBooking.AskedFor;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Meeting?.StageAt(now) is MeetingStage.Asked;
}
