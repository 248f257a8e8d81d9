using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>About somebody whom the recipient is to meet once, and leads to the page about it.</summary>
internal abstract class IntroducedMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailSubject About => MailSubject.Introduced;

    public override DateTimeOffset? AnswerByOf(MailCase mail) => mail.Introduced?.Introduction.AnswersUntil;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Introduction(mail.PersonId, mail.ProgramId, mail.Order.AboutId!);

    // Of who has left meanwhile, or is on leave, there is nobody to meet.
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Introduced is { CanMeet: true, Introduction: var introduction } && now < introduction.AnswersUntil;
}
