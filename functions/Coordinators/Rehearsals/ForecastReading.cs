using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Reading;

namespace MentorFlow.Functions.Coordinators.Rehearsals;

/// <summary>Reads what has happened in a program beside what its rehearsal foresaw (F1): documents are counted where they are, and never fetched.</summary>
public sealed class ForecastReading(IDocumentStore store, IndicatorReading indicators, TimeProvider clock)
{
    /// <returns>Null for a program that was not rehearsed, or has not begun.</returns>
    public async Task<ForecastComparison?> ReadAsync(MentoringProgram program, CancellationToken cancellation) =>
        await store.ReadAsync(RehearsalReport.KeyOf(program.ProgramId), cancellation) is { } report
            ? await ReadAsync(program, report.Summary, cancellation)
            : null;

    /// <returns>Null for a program that has not begun.</returns>
    public async Task<ForecastComparison?> ReadAsync(MentoringProgram program, RehearsalSummary summary, CancellationToken cancellation) =>
        program.Status is ProgramStatus.Draft || clock.GetUtcNow() <= summary.Program.Starts
            ? null
            : ForecastComparison.Of(summary, await OutcomeAsync(program, cancellation), clock.GetUtcNow());

    private async Task<ProgramOutcome> OutcomeAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var figures = await indicators.ReadFiguresAsync(program, cancellation);
        var sent = new DocumentQuery<MailRecord>().Where(mail => mail.Status, MailStatus.Sent);
        return new ProgramOutcome(
            program.IsOver,
            figures.Health.Came[0],
            await store.CountAsync(Partition.Mail(program.ProgramId), sent, cancellation),
            figures.Indicators.CoordinatorMinutesPerWeekPer25,
            await store.CountAsync<WorkItem>(program.Partition, cancellation: cancellation),
            figures.Indicators.Matches,
            figures.Stages.GetValueOrDefault(EnrollmentStage.Unmatched),
            await SessionsAsync(program, SessionStage.Held, cancellation),
            await SessionsAsync(program, SessionStage.Missed, cancellation),
            await SessionsAsync(program, SessionStage.Broken, cancellation),
            figures.Ended,
            await store.CountAsync<SurveyAnswers>(program.Partition, cancellation: cancellation));
    }

    private Task<int> SessionsAsync(MentoringProgram program, SessionStage stage, CancellationToken cancellation) =>
        store.CountAsync(program.Partition, new DocumentQuery<Session>().Where(session => session.Stage, stage), cancellation);
}
