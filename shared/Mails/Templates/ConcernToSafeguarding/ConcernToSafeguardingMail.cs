using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ConcernToSafeguarding;

internal sealed class ConcernToSafeguardingMail() : SafeguardingMail(MailTemplate.ConcernToSafeguarding);
