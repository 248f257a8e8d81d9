using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.VisitCode;

/// <summary>The code stands in the mail and not in its subject, which is kept.</summary>
internal sealed class VisitCodeMail() : VisitMail(MailTemplate.VisitCode);
