using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.FeedbackWanted;

internal sealed class FeedbackWantedMail() : FeedbackMail(MailTemplate.FeedbackWanted)
{
    public override MailTopic Topic => MailTopic.Messages;

    public override bool IsFromOne => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.IsGoingOn;
}
