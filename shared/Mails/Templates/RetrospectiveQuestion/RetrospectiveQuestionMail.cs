using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.RetrospectiveQuestion;

internal sealed class RetrospectiveQuestionMail() : RetrospectiveMail(MailTemplate.RetrospectiveQuestion);
