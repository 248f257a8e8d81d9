using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.AmbassadorQuestion;

internal sealed class AmbassadorQuestionMail() : CampaignMail(MailTemplate.AmbassadorQuestion, CampaignSubject.Ambassador)
{
    public override bool Wins => true;

    public override bool IsNeeded(CampaignCase mail, DateTimeOffset now) =>
        mail is { Ambassador.Stage: AmbassadorStage.Asked, Enrollment.IsOpen: true, Recipient.Standing: Standing.Active };

    public override Uri ActionOf(LinkWriter links, CampaignCase mail) => links.Ambassador(mail.PersonId, mail.ProgramId);

    public override CampaignFacts FactsOf(CampaignCase mail) => new();
}
