using MentorFlow.Domain.Ledger;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>
/// The net under deliveries: takes up signals whose decider died between the save and the raise, so that after a crash nobody waits for what was
/// decided.
/// </summary>
public sealed partial class SweepSignals(DecisionStore decisions, SignalDelivery delivery, TimeProvider clock, ILogger<SweepSignals> logger)
{
    /// <summary>Younger ones are being delivered right now by the process that decided.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>An instance that was not there for this long is not about to start: it has ended, and its history is purged.</summary>
    private static readonly TimeSpan GoneAfter = TimeSpan.FromDays(1);

    [Function(nameof(SweepSignals))]
    public async Task RunAsync(
        [TimerTrigger("0 */15 * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await foreach (var pending in decisions.UndeliveredAsync(Grace, cancellation))
        {
            switch (await delivery.TryAsync(pending))
            {
                case Reach.Delivered:
                    Log.TakenUp(logger, pending.Signal.Name, pending.Signal.InstanceId);
                    break;
                case Reach.Nowhere when pending.At + GoneAfter <= clock.GetUtcNow():
                    await delivery.GiveUpAsync(pending);
                    break;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The signal {Name} to {InstanceId} had not been delivered; it is now.")]
        public static partial void TakenUp(ILogger logger, string name, string instanceId);
    }
}
