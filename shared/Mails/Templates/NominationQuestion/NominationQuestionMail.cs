using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.NominationQuestion;

/// <summary>Somebody was named as a good mentor or mentee, and is asked; a no needs no reason, and nobody hears of it.</summary>
internal sealed class NominationQuestionMail() : CampaignMail(MailTemplate.NominationQuestion, CampaignSubject.Nomination)
{
    public override bool Wins => true;

    public override bool IsNeeded(CampaignCase mail, DateTimeOffset now) =>
        mail is { Recipient.Standing: Standing.Active, TakesPart: false, Other.Standing: not Standing.Left }
        && mail.Nomination?.CanAnswer(now) == true
        && mail.IsOpen(now);

    public override Uri ActionOf(LinkWriter links, CampaignCase mail) => links.Nomination(mail.PersonId, mail.ProgramId, mail.Nomination!.NominationId);

    public override CampaignFacts FactsOf(CampaignCase mail) => new(mail.Other!.Name, Role: mail.Nomination!.Role, Words: mail.Nomination.Why);

    public override DateTimeOffset? AnswerByOf(CampaignCase mail) => mail.Nomination!.AnswerBy;
}
