using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.SessionInvitation;

internal sealed class SessionInvitationMail() : SessionDateMail(MailTemplate.SessionInvitation)
{
    public override bool AsksAboutPrevious => true;

    public override bool OffersDeviceCheck => true;
}
