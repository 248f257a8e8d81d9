using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.SessionMoved;

internal sealed class SessionMovedMail() : SessionDateMail(MailTemplate.SessionMoved);
