using MentorFlow.Functions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>
/// Removes the histories of instances that ended long enough ago. What they decided is in the store and the ledger, and whether something
/// may begin is decided there, too: an instance's id protects only while the signal that started it may come again.
/// </summary>
public sealed partial class PurgeHistories(HistorySettings settings, TimeProvider clock, ILogger<PurgeHistories> logger)
{
    /// <summary>At most this many a night: the rest has time until the next.</summary>
    public const int MostInOneRun = 5_000;

    private const int Page = 100;

    [Function(nameof(PurgeHistories))]
    public async Task RunAsync([TimerTrigger("0 30 2 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var left = MostInOneRun;
        left -= await PurgeAsync(client, [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Terminated], settings.Ended, left, cancellation);
        left -= await PurgeAsync(client, [OrchestrationRuntimeStatus.Failed], settings.Failed, left, cancellation);
        if (left < MostInOneRun)
        {
            Log.Purged(logger, MostInOneRun - left);
        }
    }

    // The platform's own purge goes by the time of creation: a mentorship that ran for a year would lose its history on the day it ends.
    private async Task<int> PurgeAsync(DurableTaskClient client, OrchestrationRuntimeStatus[] statuses, TimeSpan keep, int most, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() - keep;
        var purged = 0;
        await foreach (var instance in client.GetAllInstancesAsync(new OrchestrationQuery(CreatedTo: until, Statuses: statuses, PageSize: Page))
            .WithCancellation(cancellation))
        {
            if (purged == most)
            {
                break;
            }

            if (instance.LastUpdatedAt <= until)
            {
                purged += (await client.PurgeInstanceAsync(instance.InstanceId, cancellation)).PurgedInstanceCount;
            }
        }

        return purged;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Removed the histories of {Instances} ended instances.")]
        public static partial void Purged(ILogger logger, int instances);
    }
}
