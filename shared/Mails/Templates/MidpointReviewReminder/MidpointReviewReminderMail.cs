using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Mails.Templates.MidpointReviewReminder;

internal sealed class MidpointReviewReminderMail() : SurveyMail(MailTemplate.MidpointReviewReminder, SurveyKind.Midpoint)
{
    public override bool IsNudge => true;

    public override bool JoinsDigest => true;

    public override bool IsOptional => true;
}
