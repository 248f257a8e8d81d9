using System.Globalization;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Reports;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Reports;

/// <summary>Keeps the report of a month and orders its mails in one batch: a crash in between leaves neither, and a second try finds both.</summary>
public sealed class ReportActs(Decider decider)
{
    /// <summary>Whether the month is told of already: then nothing has to be read for it.</summary>
    /// <param name="month">Its first day.</param>
    public async Task<bool> IsSentAsync(string programId, DateOnly month, CancellationToken cancellation = default) =>
        await FindAsync(programId, month, cancellation) is not null;

    /// <summary>Safe to repeat: a month has one report.</summary>
    /// <param name="made">Of the month, without what was before.</param>
    /// <returns>Whether mails were ordered.</returns>
    public Task<bool> SendAsync(MentoringProgram program, ProgramReport made, CancellationToken cancellation = default) => decider.DecideAsync(
        program.Partition,
        async token =>
        {
            if (await IsSentAsync(program.ProgramId, made.Month, token))
            {
                return new Decision<bool>(false);
            }

            var before = await FindAsync(program.ProgramId, made.Month.AddMonths(-1), token);
            return Decide(program, ReportDecisions.Beside(made, before?.Value));
        },
        cancellation);

    internal static Decision<bool> Decide(MentoringProgram program, ProgramReport report) => new(true)
    {
        Writes = new Batch().Create(report),
        Notes = [new LedgerNote(Actors.System, DecisionName.ReportSent, $"program:{program.ProgramId}", ProgramReport.NameOf(report.Month))],
        Mails =
        [
            .. program.DigestReaders.Select(number => Mail(
                report, MailTemplate.MonthlyReport, MailOrder.Coordinator, number?.ToString(CultureInfo.InvariantCulture))),
            .. program is { Reports: ReportReaders.CoordinatorsAndSponsor, Sponsor: not null }
                ? [Mail(report, MailTemplate.MonthlyReportToSponsor, MailOrder.Sponsor, which: null)]
                : Array.Empty<MailOrder>(),
        ],
    };

    private Task<Stored<ProgramReport>?> FindAsync(string programId, DateOnly month, CancellationToken cancellation) =>
        decider.Store.FindAsync(ProgramReport.KeyOf(programId, month), cancellation);

    // An order holds no address: it says which of the coordinators it is for, the owner where it says nothing.
    private static MailOrder Mail(ProgramReport report, MailTemplate template, string to, string? which)
    {
        var month = ProgramReport.NameOf(report.Month);
        return new MailOrder(
            MailIds.For($"report of {report.ProgramId} for {month}{(which is null ? "" : $" for {which}")}", template, to),
            template,
            report.ProgramId,
            to,
            Subject: which,
            AboutId: month);
    }
}
