using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Surveys;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.FollowUp;

internal sealed class FollowUpMail() : SurveyMail(MailTemplate.FollowUp, SurveyKind.FollowUp)
{
    public override bool IsOptional => true;

    protected override bool IsTimeFor(MailCase mail) => mail.Mentorship is { IsOpen: false };
}
