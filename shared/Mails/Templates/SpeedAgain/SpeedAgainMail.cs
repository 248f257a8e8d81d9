using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SpeedAgain;

/// <summary>To each of those who both want to meet again, and to nobody else.</summary>
internal sealed class SpeedAgainMail() : SpeedMail(MailTemplate.SpeedAgain)
{
    public override MailTopic Topic => MailTopic.Commitments;

    public override bool IsOptional => false;

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => false;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Speed is { Mutual.Count: > 0 };
}
