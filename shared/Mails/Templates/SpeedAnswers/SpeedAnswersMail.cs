using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SpeedAnswers;

/// <summary>To who met somebody and has not said of all whether they want to meet again.</summary>
internal sealed class SpeedAnswersMail() : SpeedMail(MailTemplate.SpeedAnswers)
{
    // It would come too late in a digest, and is asked for two days alone.
    public override MailTopic Topic => MailTopic.Commitments;

    public override DateTimeOffset? AnswerByOf(MailCase mail) => mail.Speed?.Event.AnswersUntil;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Speed is { Unanswered.Count: > 0, Event: var held } && now < held.AnswersUntil;
}
