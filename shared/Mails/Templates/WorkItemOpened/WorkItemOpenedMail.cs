using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.WorkItemOpened;

internal sealed class WorkItemOpenedMail() : CoordinatorMail(MailTemplate.WorkItemOpened);
