using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.AnswerOnPage;

/// <summary>
/// Tells who confided or asked something that there is news of it, and neither what nor which of the two it was: others may see an inbox. It reaches who has
/// left the program, too.
/// </summary>
internal sealed class AnswerOnPageMail() : ParticipantMail(MailTemplate.AnswerOnPage)
{
    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Order.AboutId is not null;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Conversation(mail.PersonId, mail.ProgramId, mail.Order.AboutId!);
}
