using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.StoryHandedBack;

/// <summary>Somebody is asked to change something of their story; what, they read on its page.</summary>
internal sealed class StoryHandedBackMail() : MentorshipMail(MailTemplate.StoryHandedBack)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is not null;
}
