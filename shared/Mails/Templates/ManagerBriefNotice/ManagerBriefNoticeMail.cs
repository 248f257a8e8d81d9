using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.ManagerBriefNotice;

/// <summary>Tells a mentee that their manager is to hear what the program is, before that goes out, and how to say no.</summary>
internal sealed class ManagerBriefNoticeMail() : CampaignMail(MailTemplate.ManagerBriefNotice, CampaignSubject.Brief)
{
    public override bool IsNeeded(CampaignCase mail, DateTimeOffset now) =>
        mail is { Other: not null, Enrollment.IsOpen: true } && mail.Brief?.CanRefuse(now) == true;

    public override Uri ActionOf(LinkWriter links, CampaignCase mail) => links.ManagerBrief(mail.PersonId, mail.ProgramId);

    public override CampaignFacts FactsOf(CampaignCase mail) => new(Person: mail.Other!.Name);
}
