using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ManagerQuestion;

internal sealed class ManagerQuestionMail() : ManagerMail(MailTemplate.ManagerQuestion);
