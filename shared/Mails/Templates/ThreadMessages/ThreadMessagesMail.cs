using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ThreadMessages;

/// <summary>Tells of everything that the partners wrote and the recipient has not read; the words themselves stay on the page.</summary>
internal sealed class ThreadMessagesMail() : MentorshipMail(MailTemplate.ThreadMessages)
{
    public override MailTopic Topic => MailTopic.Messages;

    public override bool IsOptional => true;

    public override bool TellsOfMessages => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail is { Mentorship.IsAlive: true, Unread.Count: > 0 };
}
