using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Referrals;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ReferralToPartner;

/// <summary>Whether the partner wants to be introduced to somebody; nobody else is asked before they say yes.</summary>
internal sealed class ReferralToPartnerMail() : ReferralMail(MailTemplate.ReferralToPartner)
{
    protected override ReferralStage Stage => ReferralStage.AwaitingPartner;
}
