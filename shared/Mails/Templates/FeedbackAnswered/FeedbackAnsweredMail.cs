using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.FeedbackAnswered;

/// <summary>The receiver of feedback says thanks or asks back; what they write stands on the page.</summary>
internal sealed class FeedbackAnsweredMail() : FeedbackMail(MailTemplate.FeedbackAnswered)
{
    public override MailTopic Topic => MailTopic.Messages;

    public override bool IsFromOne => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is not null;
}
