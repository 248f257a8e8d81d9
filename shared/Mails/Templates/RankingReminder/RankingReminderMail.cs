using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.RankingReminder;

internal sealed class RankingReminderMail() : RankingMail(MailTemplate.RankingReminder)
{
    public override bool IsNudge => true;

    public override bool IsOptional => true;
}
