using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.SignUpConfirmation;

/// <summary>Somebody has just signed up with the address and waits; only its owner can go on.</summary>
internal sealed class SignUpConfirmationMail() : CampaignMail(MailTemplate.SignUpConfirmation, CampaignSubject.SignUp)
{
    public override bool IsUrgent => true;

    public override bool IsNeeded(CampaignCase mail, DateTimeOffset now) =>
        mail.SignUp is { Stage: SignUpStage.Asked } signUp && signUp.PersonId == mail.PersonId;

    public override Uri ActionOf(LinkWriter links, CampaignCase mail) => links.SignUp(mail.PersonId, mail.ProgramId, mail.SignUp!.SignUpId);

    public override CampaignFacts FactsOf(CampaignCase mail) => new(Role: mail.SignUp!.Role);
}
