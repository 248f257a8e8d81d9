using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.MidpointEvent;

internal sealed class MidpointEventMail() : EventMail(MailTemplate.MidpointEvent);
