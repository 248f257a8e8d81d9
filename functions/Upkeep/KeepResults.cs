using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>
/// Every night, what waits in tallies of answers is counted where nobody has answered for long; once a week, how far each program is with its objectives
/// is kept, so that results show how it went.
/// </summary>
public sealed partial class KeepResults(
    IDocumentStore store, IndicatorReading indicators, ObjectiveReading objectives, TimeProvider clock, ILogger<KeepResults> logger)
{
    [Function(nameof(KeepResults))]
    public async Task RunAsync([TimerTrigger("0 15 3 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        await foreach (var listed in store.ProgramsAsync(cancellation).Where(program => program.Status is not ProgramStatus.Draft))
        {
            try
            {
                await CountAsync(listed.ProgramId, cancellation);
                if (await store.ReadProgramAsync(listed.ProgramId, cancellation) is { } program)
                {
                    await KeepAsync(program, cancellation);
                }
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                // It keeps no other program waiting.
                Log.Failed(logger, failure, listed.ProgramId);
            }
        }
    }

    private async Task CountAsync(string programId, CancellationToken cancellation)
    {
        try
        {
            await store.CountEarlierAnswersAsync(programId, cancellation);
            await store.SettleTalliesAsync(programId, clock.GetUtcNow(), cancellation);
        }
        catch (DocumentConflictException)
        {
            // Somebody answered in this moment: the question is not over.
            Log.Answered(logger, programId);
        }
    }

    // Of a program that is over, only what still changes: people answer for a year.
    private async Task KeepAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var newest = new DocumentQuery<ResultWeek>(IdPrefix: ResultWeek.Prefix, Limit: 1, Descending: true);
        var last = await store.QueryAsync(program.Partition, newest, cancellation).Select(stored => stored.Value).FirstOrDefaultAsync(cancellation);
        if (last is not null && today < last.Day.AddDays(ResultWeek.Days))
        {
            return;
        }

        var values = await ValuesAsync(program, cancellation);
        if (values.Count > 0 && (!program.IsOver || last is null || !values.SequenceEqual(last.Values)))
        {
            await store.WriteAsync(new Batch().Upsert(new ResultWeek(program.ProgramId, today, values)), cancellation);
        }
    }

    private async Task<IReadOnlyList<ResultValue>> ValuesAsync(MentoringProgram program, CancellationToken cancellation)
    {
        if (program.Objectives.All(objective => ResultWeek.MeasureOf(objective) is null))
        {
            return [];
        }

        var figures = await indicators.ReadFiguresAsync(program, cancellation);
        return
        [
            .. (await objectives.ReadAsync(program, figures, cancellation))
                .Where(standing => standing.Present is not null)
                .Select(standing => (Measure: ResultWeek.MeasureOf(standing.Objective), Value: standing.Present!.Value))
                .Where(one => one.Measure is not null)
                .Select(one => new ResultValue(one.Measure!, one.Value))
                .DistinctBy(one => one.Measure),
        ];
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Somebody answered in program {Program} while its answers were counted; the rest is counted the next night.")]
        public static partial void Answered(ILogger logger, string program);

        [LoggerMessage(LogLevel.Error, "The results of program {Program} could not be kept; they are tried again the next night.")]
        public static partial void Failed(ILogger logger, Exception failure, string program);
    }
}
