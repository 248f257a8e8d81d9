using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.StoryShown;

/// <summary>Somebody hears that their story is shown, and that they can take it back.</summary>
internal sealed class StoryShownMail() : MentorshipMail(MailTemplate.StoryShown)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is not null;
}
