using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MentorshipResumed;

internal sealed class MentorshipResumedMail() : MentorshipMail(MailTemplate.MentorshipResumed)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.IsGoingOn;
}
