using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Surveys;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MidpointReview;

internal sealed class MidpointReviewMail() : SurveyMail(MailTemplate.MidpointReview, SurveyKind.Midpoint)
{
    public override bool IsOptional => true;

    public override CardStage? CardsOf(MailCase mail) => CardStage.BeforeMidpoint;
}
