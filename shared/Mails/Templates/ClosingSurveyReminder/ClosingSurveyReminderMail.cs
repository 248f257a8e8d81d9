using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.ClosingSurveyReminder;

internal sealed class ClosingSurveyReminderMail() : ClosingMail(MailTemplate.ClosingSurveyReminder)
{
    public override bool IsNudge => true;
}
