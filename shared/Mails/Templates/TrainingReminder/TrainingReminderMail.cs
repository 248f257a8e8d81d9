using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.TrainingReminder;

internal sealed class TrainingReminderMail() : TrainingMail(MailTemplate.TrainingReminder)
{
    public override bool IsNudge => true;

    public override bool IsOptional => true;
}
