using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SequelGreeting;

/// <summary>Once a quarter, until one of them ends it.</summary>
internal sealed class SequelGreetingMail() : MentorshipMail(MailTemplate.SequelGreeting)
{
    public override MailTopic Topic => MailTopic.Prompts;

    public override bool IsOptional => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is { GoesOn: true };
}
