using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Reports;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Mails.Rendering;

/// <summary>How far a program is, as its report says it.</summary>
/// <param name="Month">The first day of the month that is told of.</param>
public sealed record ReportFacts(DateOnly Month, IReadOnlyList<ReportLine> Lines, IReadOnlyList<ReportObjective> Objectives)
{
    public static ReportFacts Of(ProgramReport report) => new(report.Month, report.Lines, report.Objectives);

    /// <returns>Null where there is no such report.</returns>
    internal static async Task<ReportFacts?> OfAsync(IDocumentStore store, MailOrder order, CancellationToken cancellation) =>
        ProgramReport.MonthOf(order.AboutId) is { } month
        && await store.FindAsync(ProgramReport.KeyOf(order.ProgramId, month), cancellation) is { Value: var report }
            ? Of(report)
            : null;
}
