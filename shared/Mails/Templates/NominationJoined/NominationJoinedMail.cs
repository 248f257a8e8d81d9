using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.NominationJoined;

/// <summary>To who named a colleague, where the colleague joined and wants them to know.</summary>
internal sealed class NominationJoinedMail() : CampaignMail(MailTemplate.NominationJoined, CampaignSubject.Nomination)
{
    public override bool IsNeeded(CampaignCase mail, DateTimeOffset now) =>
        mail is { Nomination: { Stage: NominationStage.Joined, Tells: true } nomination, Other: not null } && nomination.FromId == mail.PersonId;

    public override Uri ActionOf(LinkWriter links, CampaignCase mail) => links.Home(mail.PersonId);

    public override CampaignFacts FactsOf(CampaignCase mail) => new(Person: mail.Other!.Name);
}
