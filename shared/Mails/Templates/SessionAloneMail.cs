using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>To a session whose members are not together, or not any more.</summary>
internal abstract class SessionAloneMail(MailTemplate template) : SessionMail(template)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Session is { IsAdrift: true };

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => true;
}
