using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Surveys;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.FitCheck;

/// <summary>Essential: it is how people who are not at ease are heard.</summary>
internal sealed class FitCheckMail() : SurveyMail(MailTemplate.FitCheck, SurveyKind.FitCheck)
{
    public override CardStage? CardsOf(MailCase mail) => CardStage.AfterSecond;
}
