using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.CircleWelcome;

/// <summary>Welcomes somebody to a circle that runs, whose agreement they sign, too.</summary>
internal sealed class CircleWelcomeMail() : MentorshipMail(MailTemplate.CircleWelcome)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is { IsOpen: true };
}
