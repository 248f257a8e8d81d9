using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.ClosingEvent;

internal sealed class ClosingEventMail() : EventMail(MailTemplate.ClosingEvent);
