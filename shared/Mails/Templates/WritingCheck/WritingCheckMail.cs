using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Mails.Templates.WritingCheck;

/// <summary>Essential: it is how somebody who is not at ease is heard, and how the time counts that writing takes.</summary>
internal sealed class WritingCheckMail() : SurveyMail(MailTemplate.WritingCheck, SurveyKind.WritingCheck);
