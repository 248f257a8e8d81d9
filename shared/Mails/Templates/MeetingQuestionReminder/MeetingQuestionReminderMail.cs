using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MeetingQuestionReminder;

internal sealed class MeetingQuestionReminderMail() : MeetingMail(MailTemplate.MeetingQuestionReminder)
{
    public override bool IsNudge => true;

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => false;

    public override DateTimeOffset? AnswerByOf(MailCase mail) => mail.Meeting?.EndsAt + MeetingBooking.AnswersFor;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Meeting?.StageAt(now) is MeetingStage.Asking && mail.Meeting.AnswerOf(mail.PersonId) is null;
}
