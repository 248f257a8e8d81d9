using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MeetingAsked;

/// <summary>To the host who is asked for a time.</summary>
internal sealed class MeetingAskedMail() : MeetingMail(MailTemplate.MeetingAsked)
{
    public override DateTimeOffset? AnswerByOf(MailCase mail) => mail.Meeting?.BookedAt + MeetingBooking.AskedFor;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Meeting?.StageAt(now) is MeetingStage.Asked;
}
