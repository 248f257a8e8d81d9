using MentorFlow.Domain.Reports;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Reports;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Tells in the first days of a month, in the morning where a program is, what it had come to when the month before was over.</summary>
public sealed class SendReports(IDocumentStore store, ResultReading results, ReportActs acts, TimeProvider clock)
{
    /// <summary>Safe to repeat: a month has one report, and what was sent needs no reading.</summary>
    public async Task LookAsync(string programId, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is { } program
            && ReportDecisions.MonthDue(program, clock.GetUtcNow()) is { } month
            && !await acts.IsSentAsync(programId, month, cancellation))
        {
            await acts.SendAsync(program, Of(await results.ReadAsync(program, cancellation), month), cancellation);
        }
    }

    internal static ProgramReport Of(ProgramResults results, DateOnly month)
    {
        return new ProgramReport(
            results.ProgramId,
            month,
            results.At,
            [
                Step(ReportFigure.Invited, ResultStep.Invited),
                Step(ReportFigure.SaidYes, ResultStep.SaidYes),
                Step(ReportFigure.Trained, ResultStep.Trained),
                Step(ReportFigure.Matched, ResultStep.Matched),
                Step(ReportFigure.Met, ResultStep.Met),
                Step(ReportFigure.Closed, ResultStep.Closed),
                new(ReportFigure.Held, results.Sessions.HeldShare),
                new(ReportFigure.AsAgreed, results.Sessions.AsAgreed),
                Mean(ReportFigure.Ease, ResultMeasure.Ease),
                Mean(ReportFigure.Progress, ResultMeasure.Progress),
                Mean(ReportFigure.Satisfaction, ResultMeasure.Satisfaction),
            ],
            [
                .. results.Objectives.Select(one => new ReportObjective(
                    one.Objective.Text, one.Objective.Target, one.Objective.By, one.Unit, one.Present)),
            ]);

        ReportLine Step(ReportFigure figure, ResultStep step) => new(figure, results.Funnel.FirstOrDefault(one => one.Step == step)?.People);

        ReportLine Mean(ReportFigure figure, ResultMeasure measure) =>
            new(figure, results.Measures.FirstOrDefault(one => one.Measure == measure)?.All.Mean);
    }
}
