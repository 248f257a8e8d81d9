using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ThreadReplyDue;

/// <summary>Reminds, once, of a message whose agreed time for an answer has passed.</summary>
internal sealed class ThreadReplyDueMail() : MentorshipMail(MailTemplate.ThreadReplyDue)
{
    public override bool TellsOfMessages => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.IsGoingOn && mail.Mentorship!.Awaited is { } awaited && awaited.PersonId != mail.PersonId;
}
