using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.ManagerBrief;

/// <summary>Tells a mentee's manager what the program is and how they help it. With whom, about what and how it goes is none of theirs.</summary>
internal sealed class ManagerBriefMail() : CampaignMail(MailTemplate.ManagerBrief, CampaignSubject.Brief)
{
    public override bool IsNeeded(CampaignCase mail, DateTimeOffset now) =>
        mail.Brief is { } brief
        && Domain.Campaigns.ManagerBrief.IsWanted(mail.Program, mail.Enrollment, brief)
        && mail.Other?.ManagerId == mail.PersonId;

    // There is no page about it for them: who has a question writes.
    public override Uri ActionOf(LinkWriter links, CampaignCase mail) => new($"mailto:{mail.Program.Owner.Email}");

    public override CampaignFacts FactsOf(CampaignCase mail) => new(Person: mail.Other!.Name);
}
