using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.SessionNewTime;

internal sealed class SessionNewTimeMail() : SessionAloneMail(MailTemplate.SessionNewTime);
