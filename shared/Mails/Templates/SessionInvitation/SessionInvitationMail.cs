using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SessionInvitation;

internal sealed class SessionInvitationMail() : SessionDateMail(MailTemplate.SessionInvitation)
{
    public override bool AsksAboutPrevious => true;

    public override bool OffersDeviceCheck => true;

    public override CardStage? CardsOf(MailCase mail) => mail is { Session.Number: 1, Mentorship.Elsewhere: null } ? CardStage.BeforeFirst : null;
}
