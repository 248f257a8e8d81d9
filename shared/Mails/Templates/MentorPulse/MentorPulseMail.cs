using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Mails.Templates.MentorPulse;

/// <summary>Essential: it is how a mentor who carries too much is heard.</summary>
internal sealed class MentorPulseMail() : SurveyMail(MailTemplate.MentorPulse, SurveyKind.MentorPulse);
