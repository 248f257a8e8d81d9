using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.ClosingSurvey;

internal sealed class ClosingSurveyMail() : ClosingMail(MailTemplate.ClosingSurvey);
