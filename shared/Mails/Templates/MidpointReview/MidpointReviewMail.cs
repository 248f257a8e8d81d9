using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Mails.Templates.MidpointReview;

internal sealed class MidpointReviewMail() : SurveyMail(MailTemplate.MidpointReview, SurveyKind.Midpoint)
{
    public override bool IsOptional => true;
}
