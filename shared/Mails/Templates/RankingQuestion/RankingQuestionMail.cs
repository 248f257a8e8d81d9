using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.RankingQuestion;

internal sealed class RankingQuestionMail() : RankingMail(MailTemplate.RankingQuestion);
