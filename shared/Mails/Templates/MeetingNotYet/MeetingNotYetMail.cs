using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MeetingNotYet;

/// <summary>To both, where both want a mentorship that cannot begin today.</summary>
internal sealed class MeetingNotYetMail() : MeetingMail(MailTemplate.MeetingNotYet)
{
    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => false;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Meeting is { NotYetAt: not null, MentorshipId: null };
}
