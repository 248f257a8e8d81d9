using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Definitions;

/// <summary>To the coordinator of a program, about all that has come into the queue since the last one.</summary>
internal abstract class DigestMail(MailTemplate template) : MailDefinition(template)
{
    public sealed override MailSubject About => MailSubject.Digest;

    public sealed override bool TellsCoordinator => true;
}
