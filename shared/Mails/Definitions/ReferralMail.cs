using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Referrals;

namespace MentorFlow.Mails.Definitions;

/// <summary>
/// About an introduction, to somebody who need not take part in any program. It is essential, waits for the morning and leads to the page on which they
/// answer.
/// </summary>
internal abstract class ReferralMail(MailTemplate template) : MailDefinition(template)
{
    public sealed override MailSubject About => MailSubject.Referral;

    public sealed override bool TellsCoordinator => false;

    /// <summary>In which stage of the introduction it makes sense.</summary>
    protected abstract ReferralStage Stage { get; }

    /// <summary>Whether it says how the other is reached, and what it is about: only when both have said yes.</summary>
    public virtual bool TellsAddress => false;

    /// <summary>Whether it is still waited for what it asks; who is away is not asked.</summary>
    public virtual bool IsNeeded(ReferralCase mail, DateTimeOffset now) =>
        mail.Referral.Stage == Stage
        && mail is { Recipient.Standing: Standing.Active, From.Standing: not Standing.Left, Other.Standing: not Standing.Left }
        && now < mail.Referral.AnswerBy;

    public Uri ActionOf(LinkWriter links, ReferralCase mail) => links.Referral(mail.Recipient.PersonId, mail.Program.ProgramId, mail.Referral.ReferralId);
}
