using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MentorshipPaused;

internal sealed class MentorshipPausedMail() : MentorshipMail(MailTemplate.MentorshipPaused)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is { IsOpen: true, PausedAt: not null };
}
