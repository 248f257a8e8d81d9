using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MonthlyReport;

internal sealed class MonthlyReportMail() : ReportMail(MailTemplate.MonthlyReport);
