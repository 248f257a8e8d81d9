using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Surveys;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.EarlyEndSurvey;

/// <summary>Asks once more how somebody is with an end that came early; the mail that told of it asked first.</summary>
internal sealed class EarlyEndSurveyMail() : SurveyMail(MailTemplate.EarlyEndSurvey, SurveyKind.EarlyEnd)
{
    public override bool IsOptional => true;

    protected override bool IsTimeFor(MailCase mail) => mail.Mentorship is { Stage: MentorshipStage.Ended };
}
