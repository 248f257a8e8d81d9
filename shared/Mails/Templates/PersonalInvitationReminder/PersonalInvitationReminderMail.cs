using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.PersonalInvitationReminder;

internal sealed class PersonalInvitationReminderMail() : PersonalInvitingMail(MailTemplate.PersonalInvitationReminder)
{
    public override bool IsNudge => true;
}
