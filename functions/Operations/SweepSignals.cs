using MentorFlow.Ledger;
using MentorFlow.Orchestrations.Decisions;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Operations;

/// <summary>Takes up signals whose delivery was interrupted between the save and the raise: after a crash nobody waits for what was decided.</summary>
public sealed partial class SweepSignals(Journal journal, ILogger<SweepSignals> logger)
{
    /// <summary>Younger ones are being delivered right now by whoever decided.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    [Function(nameof(SweepSignals))]
    public async Task RunAsync([TimerTrigger("0 */15 * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await foreach (var pending in journal.UndeliveredAsync(Grace, cancellation))
        {
            await client.DeliverAsync(pending.Signal, cancellation);
            await journal.DeliveredAsync(pending, cancellation);
            Log.TakenUp(logger, pending.Signal.Name, pending.Signal.InstanceId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The signal {Name} to {InstanceId} had not been delivered; it is now.")]
        public static partial void TakenUp(ILogger logger, string name, string instanceId);
    }
}
