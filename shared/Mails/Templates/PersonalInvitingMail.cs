using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks somebody by name, in the words of who asks; who is away is left in peace.</summary>
internal abstract class PersonalInvitingMail(MailTemplate template) : CampaignMail(template, CampaignSubject.Invitation)
{
    public override bool Wins => true;

    public override bool IsNeeded(CampaignCase mail, DateTimeOffset now) =>
        mail is { Recipient.Standing: Standing.Active, TakesPart: false } && mail.Invitation?.CanAnswer(now) == true && mail.IsOpen(now);

    public override Uri ActionOf(LinkWriter links, CampaignCase mail) =>
        links.PersonalInvitation(mail.PersonId, mail.ProgramId, mail.Invitation!.InvitationId);

    public override CampaignFacts FactsOf(CampaignCase mail) => new(mail.Invitation!.FromName, Role: mail.Invitation.Role, Words: mail.Invitation.Words);

    public override DateTimeOffset? AnswerByOf(CampaignCase mail) => mail.Invitation!.AnswerBy;
}
