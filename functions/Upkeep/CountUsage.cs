using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>
/// Every night, counts the mails that went out and the minutes in which people met, from their own records: each mail once, in the order of their times, and
/// the minutes of a month as they stand. What is cut short goes on the next night where it stopped.
/// </summary>
public sealed partial class CountUsage(UsageMeter meter, IDocumentStore store, TimeProvider clock, ILogger<CountUsage> logger)
{
    /// <summary>By then a mail that went out stands where it stays.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    [Function(nameof(CountUsage))]
    public async Task RunAsync([TimerTrigger("0 45 3 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        if (!meter.IsOn)
        {
            return;
        }

        UsageMeter.Mute();
        await foreach (var listed in store.ProgramsAsync(cancellation).Where(program => program.Status is not ProgramStatus.Draft))
        {
            try
            {
                await CountMailsAsync(listed.ProgramId, cancellation);

                // Of a program that is over, hardly anything changes.
                if (listed.Status is ProgramStatus.Running || clock.GetUtcNow().DayOfWeek is DayOfWeek.Monday)
                {
                    await CountMinutesAsync(listed.ProgramId, cancellation);
                }
            }
            catch (DocumentConflictException)
            {
                Log.Busy(logger, listed.ProgramId);
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                // It keeps no other program waiting.
                Log.Failed(logger, failure, listed.ProgramId);
            }
        }
    }

    private async Task CountMailsAsync(string programId, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() - Settled;
        var prefix = MailLine.PrefixOf(MailIndex.Everything);
        while (true)
        {
            var progress = await store.FindAsync(UsageProgress.KeyOf(programId), cancellation);
            var place = progress?.Value.MailPlace;
            var page = new DocumentQuery<MailLine>(prefix, UsageWriting.MostAtOnce, After: place is null ? null : prefix + place);
            var read = await store.QueryAsync(Partition.Mail(programId), page, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
            var lines = read.TakeWhile(line => line.At <= until).ToList();
            var deltas = new List<UsageDelta>();
            foreach (var line in lines.Where(line => line.Status is MailStatus.Sent))
            {
                deltas.Add(await CountAsync(line, cancellation));
            }

            var batch = await store.AddUsageAsync(programId, deltas, writing: null, cancellation);
            var reached = new UsageProgress(programId, lines.Count > 0 ? lines[^1].Place : place, until);
            await store.WriteAsync(progress is null ? batch.Create(reached) : batch.Replace(progress, reached), cancellation);
            if (lines.Count < UsageWriting.MostAtOnce)
            {
                return;
            }
        }
    }

    // Whose record is gone by now went out all the same.
    private async Task<UsageDelta> CountAsync(MailLine line, CancellationToken cancellation)
    {
        var mail = await store.ReadAsync(MailRecord.KeyOf(line.ProgramId, line.MailId), cancellation);
        return new UsageDelta(MonthlyUsage.MonthOf(line.At), mail?.MentorshipId, new UsageCounts { Mails = 1, MailBytes = mail?.Bytes ?? 0 });
    }

    private async Task CountMinutesAsync(string programId, CancellationToken cancellation)
    {
        var minutes = MeetingMinutes.Of(await store.AllAsync<Session>(programId, cancellation).ToListAsync(cancellation));
        var known = await store.AllAsync<MentorshipUsage>(programId, cancellation)
            .Where(usage => usage.Counts.VideoMinutes + usage.Counts.FreeMinutes > 0)
            .ToDictionaryAsync(usage => (usage.Month, usage.MentorshipId), usage => usage.Counts, cancellationToken: cancellation);
        var changed =
            from key in minutes.Keys.Union(known.Keys)
            let now = minutes.GetValueOrDefault(key, UsageCounts.Nothing)
            let before = known.GetValueOrDefault(key, UsageCounts.Nothing)
            let more = new UsageCounts { VideoMinutes = now.VideoMinutes - before.VideoMinutes, FreeMinutes = now.FreeMinutes - before.FreeMinutes }
            where !more.IsNothing
            select new UsageDelta(key.Month, key.MentorshipId, more);
        foreach (var some in changed.ToList().Chunk(UsageWriting.MostAtOnce))
        {
            await store.WriteAsync(await store.AddUsageAsync(programId, some, writing: null, cancellation), cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "What program {Program} used was written down at the same time; the rest is counted the next night.")]
        public static partial void Busy(ILogger logger, string program);

        [LoggerMessage(LogLevel.Error, "What program {Program} used could not be counted; the rest is counted the next night.")]
        public static partial void Failed(ILogger logger, Exception failure, string program);
    }
}
