using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.HaveYouMet;

/// <summary>Asks once whether two who were brought together have met; who has said how it came is not asked.</summary>
internal sealed class HaveYouMetMail() : IntroducedMail(MailTemplate.HaveYouMet)
{
    public override MailTopic Topic => MailTopic.Questions;

    public override DateTimeOffset? UselessFrom(MailCase mail) => mail.Introduced?.Introduction.AnswersUntil;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.HaveMet(mail.PersonId, mail.ProgramId, mail.Order.AboutId!);

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        base.IsNeeded(mail, now) && mail.Introduced!.Introduction.AnswerOf(mail.PersonId) is null or { Met: IntroductionMet.NotYet };
}
