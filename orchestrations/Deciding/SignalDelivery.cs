using System.Text.Json;
using MentorFlow.Domain.Ledger;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>Brings saved signals to their instances; what does not get through stays pending, and holds up nothing else.</summary>
public sealed partial class SignalDelivery(Instances instances, DecisionStore decisions, IDecisionObserver observer, ILogger<SignalDelivery> logger)
{
    /// <summary>Cannot be called off: who hangs up after a save must not keep those waiting whom it concerns.</summary>
    public async Task<Reach> TryAsync(PendingSignal pending)
    {
        try
        {
            var reach = await DeliverAsync(instances.Client, pending.Signal);
            if (reach is Reach.Delivered)
            {
                await decisions.DeliveredAsync(pending);
                observer.Delivered(pending.Signal);
            }

            return reach;
        }
        catch (Exception failure)
        {
            observer.Failed(pending.Signal);
            Log.Failed(logger, failure, pending.Signal.Name, pending.Signal.InstanceId);
            return Reach.Failed;
        }
    }

    /// <summary>Gives up a signal whose instance is gone for good.</summary>
    public async Task GiveUpAsync(PendingSignal pending)
    {
        await decisions.DeliveredAsync(pending);
        Log.GivenUp(logger, pending.Signal.Name, pending.Signal.InstanceId);
    }

    /// <summary>Delivers at least once, and an event only to an instance that has begun: Azure Storage drops one that overtakes the start.</summary>
    private async Task<Reach> DeliverAsync(DurableTaskClient client, Signal signal)
    {
        var instance = await client.GetInstanceAsync(signal.InstanceId);
        var payload = signal.Payload is null ? (JsonElement?)null : JsonSerializer.Deserialize<JsonElement>(signal.Payload);
        switch (signal.Kind, instance)
        {
            case (SignalKind.Raise, null):
                return Reach.Nowhere;
            case (SignalKind.Raise, _) when !InstanceState.HasBegun(instance):
                return Reach.NotBegun;
            case (SignalKind.Raise, { IsCompleted: false }):
                await RaiseAsync(client, signal, payload);
                break;
            case (SignalKind.Start, null):
                await StartAsync(client, signal, payload);
                break;
            case (SignalKind.Restart, { RuntimeStatus: OrchestrationRuntimeStatus.Failed }):
                await client.RestartAsync(signal.InstanceId);
                break;
        }

        return Reach.Delivered;
    }

    private static async Task RaiseAsync(DurableTaskClient client, Signal signal, JsonElement? payload)
    {
        try
        {
            await client.RaiseEventAsync(signal.InstanceId, signal.Name, payload);
        }
        catch (Exception)
        {
            // It ended between the look and the event, and needs no waking; any other failure is one.
            if (await client.GetInstanceAsync(signal.InstanceId) is { IsCompleted: false })
            {
                throw;
            }
        }
    }

    private async Task StartAsync(DurableTaskClient client, Signal signal, JsonElement? input)
    {
        using var trace = observer.Starting(signal);
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(signal.Name, input, new StartOrchestrationOptions(signal.InstanceId));
        }
        catch (Exception)
        {
            // Somebody else started it between the look and the start; any other failure is one.
            if (await client.GetInstanceAsync(signal.InstanceId) is null)
            {
                throw;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The signal {Name} to {InstanceId} could not be delivered; it stays pending.")]
        public static partial void Failed(ILogger logger, Exception failure, string name, string instanceId);

        [LoggerMessage(LogLevel.Information, "The signal {Name} found no {InstanceId} in a whole day, and is given up.")]
        public static partial void GivenUp(ILogger logger, string name, string instanceId);
    }
}
