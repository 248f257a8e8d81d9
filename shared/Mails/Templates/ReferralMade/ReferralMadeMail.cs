using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Referrals;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ReferralMade;

/// <summary>Both said yes: each gets the name and the address of the other, and what it could be about.</summary>
internal sealed class ReferralMadeMail() : ReferralMail(MailTemplate.ReferralMade)
{
    protected override ReferralStage Stage => ReferralStage.Made;

    public override bool TellsAddress => true;

    public override bool IsNeeded(ReferralCase mail, DateTimeOffset now) =>
        mail.Referral.Stage == Stage && mail is { Recipient.Standing: not Standing.Left, Other.Standing: not Standing.Left };
}
