using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.CoordinatorMessage;

/// <summary>What a coordinator writes to one person: it waits for the morning, and reaches who has left the program, too.</summary>
internal sealed class CoordinatorMessageMail() : ParticipantMail(MailTemplate.CoordinatorMessage)
{
    public override MailSubject About => MailSubject.Message;

    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Message is not null;
}
