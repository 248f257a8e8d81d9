using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.InvitationReminder;

internal sealed class InvitationReminderMail() : RecruitingMail(MailTemplate.InvitationReminder)
{
    public override bool IsNudge => true;
}
