using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.SessionRescue;

internal sealed class SessionRescueMail() : SessionAloneMail(MailTemplate.SessionRescue);
