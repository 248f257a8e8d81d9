using MentorFlow.Ledger;
using MentorFlow.Orchestrations.Telemetry;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Orchestrations.Decisions;

/// <summary>Brings saved signals to their instances; what does not get through stays pending, and holds up nothing else.</summary>
public sealed partial class SignalDelivery(Journal journal, DecisionMeter meter, ILogger<SignalDelivery> logger)
{
    /// <summary>Cannot be called off: who hangs up after a save must not keep those waiting whom it concerns.</summary>
    public async Task<Reach> TryAsync(DurableTaskClient client, PendingSignal pending)
    {
        try
        {
            var reach = await client.DeliverAsync(pending.Signal);
            if (reach is Reach.Delivered)
            {
                await journal.DeliveredAsync(pending);
                meter.Delivered(pending.Signal);
            }

            return reach;
        }
        catch (Exception failure)
        {
            meter.Failed(pending.Signal);
            Log.Failed(logger, failure, pending.Signal.Name, pending.Signal.InstanceId);
            return Reach.Failed;
        }
    }

    /// <summary>Gives up a signal whose instance is gone for good.</summary>
    public async Task GiveUpAsync(PendingSignal pending)
    {
        await journal.DeliveredAsync(pending);
        Log.GivenUp(logger, pending.Signal.Name, pending.Signal.InstanceId);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The signal {Name} to {InstanceId} could not be delivered; it stays pending.")]
        public static partial void Failed(ILogger logger, Exception failure, string name, string instanceId);

        [LoggerMessage(LogLevel.Information, "The signal {Name} found no {InstanceId} in a whole day, and is given up.")]
        public static partial void GivenUp(ILogger logger, string name, string instanceId);
    }
}
