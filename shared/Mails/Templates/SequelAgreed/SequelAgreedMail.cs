using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SequelAgreed;

/// <summary>All members want to go on after the end.</summary>
internal sealed class SequelAgreedMail() : MentorshipMail(MailTemplate.SequelAgreed)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is { GoesOn: true };
}
