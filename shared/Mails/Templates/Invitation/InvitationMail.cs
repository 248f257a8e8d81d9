using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.Invitation;

internal sealed class InvitationMail() : RecruitingMail(MailTemplate.Invitation)
{
    public override bool BringsSponsorMessage => true;
}
