using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.SessionAdded;

/// <summary>Tells the others of a meeting that one of them added.</summary>
internal sealed class SessionAddedMail() : SessionPulseMail(MailTemplate.SessionAdded);
