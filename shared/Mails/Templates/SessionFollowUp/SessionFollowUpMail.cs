using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.SessionFollowUp;

internal sealed class SessionFollowUpMail() : SessionPulseMail(MailTemplate.SessionFollowUp);
