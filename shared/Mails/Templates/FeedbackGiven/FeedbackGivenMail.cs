using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.FeedbackGiven;

/// <summary>Says that there is feedback, and nothing of what it says.</summary>
internal sealed class FeedbackGivenMail() : FeedbackMail(MailTemplate.FeedbackGiven)
{
    public override MailTopic Topic => MailTopic.Messages;

    public override bool IsFromOne => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is not null;
}
