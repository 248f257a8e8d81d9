using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Referrals;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ReferralToThird;

/// <summary>Whether somebody wants to be introduced to a member of a mentorship, who has said yes.</summary>
internal sealed class ReferralToThirdMail() : ReferralMail(MailTemplate.ReferralToThird)
{
    protected override ReferralStage Stage => ReferralStage.AwaitingThird;
}
