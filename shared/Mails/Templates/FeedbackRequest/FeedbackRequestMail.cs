using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.FeedbackRequest;

/// <summary>Asks for feedback to the partner, unless some was given lately.</summary>
internal sealed class FeedbackRequestMail() : FeedbackMail(MailTemplate.FeedbackRequest)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(14);

    public override MailTopic Topic => MailTopic.Questions;

    public override bool JoinsDigest => true;

    public override bool IsOptional => true;

    public override bool AsksForFeedback => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.IsGoingOn && !(mail.GaveFeedbackAt > now - Lately);
}
