using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MeetingQuestion;

/// <summary>To who has not said how it was.</summary>
internal sealed class MeetingQuestionMail() : MeetingMail(MailTemplate.MeetingQuestion)
{
    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => false;

    public override DateTimeOffset? AnswerByOf(MailCase mail) => mail.Meeting?.EndsAt + MeetingBooking.AnswersFor;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Meeting?.StageAt(now) is MeetingStage.Asking && mail.Meeting.AnswerOf(mail.PersonId) is null;
}
