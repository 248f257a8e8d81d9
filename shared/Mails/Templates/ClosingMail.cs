using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Surveys;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks what the mentorship brought, before and after it has closed.</summary>
internal abstract class ClosingMail(MailTemplate template) : SurveyMail(template, SurveyKind.Closing)
{
    public override bool IsOptional => true;

    protected override bool IsTimeFor(MailCase mail) => mail.Mentorship is { Stage: not MentorshipStage.Ended };
}
