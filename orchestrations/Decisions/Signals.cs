using System.Text.Json;
using MentorFlow.Json;
using MentorFlow.Ledger;
using MentorFlow.Orchestrations.Telemetry;

namespace MentorFlow.Orchestrations.Decisions;

/// <summary>The one typed door through which durable instances are started and woken: an event whose payload does not fit its type would fail the whole instance.</summary>
public static class Signals
{
    /// <summary>Raises the event that is named as its type.</summary>
    public static Signal Raise<T>(string instanceId, T payload)
        where T : class => new(SignalKind.Raise, instanceId, typeof(T).Name, JsonSerializer.Serialize(payload, MentorFlowJson.Durable));

    /// <summary>Starts an instance; if there is, or ever was, one of that id, nothing happens.</summary>
    public static Signal Start(string orchestrator, string instanceId, object input) =>
        new(SignalKind.Start, instanceId, orchestrator, JsonSerializer.Serialize(input, MentorFlowJson.Durable));

    /// <summary>Delivers at least once, and an event only to an instance that has begun: Azure Storage drops one that overtakes the start.</summary>
    public static async Task<Reach> DeliverAsync(this DurableTaskClient client, Signal signal, CancellationToken cancellation = default)
    {
        var instance = await client.GetInstanceAsync(signal.InstanceId, cancellation);
        var payload = signal.Payload is null ? (JsonElement?)null : JsonSerializer.Deserialize<JsonElement>(signal.Payload);
        switch (signal.Kind, instance)
        {
            case (SignalKind.Raise, null):
                return Reach.Nowhere;
            case (SignalKind.Raise, { RuntimeStatus: OrchestrationRuntimeStatus.Pending }):
                return Reach.NotBegun;
            case (SignalKind.Raise, { IsCompleted: false }):
                await RaiseAsync(client, signal, payload, cancellation);
                break;
            case (SignalKind.Start, null):
                await StartAsync(client, signal, payload, cancellation);
                break;
        }

        return Reach.Delivered;
    }

    private static async Task RaiseAsync(DurableTaskClient client, Signal signal, JsonElement? payload, CancellationToken cancellation)
    {
        try
        {
            await client.RaiseEventAsync(signal.InstanceId, signal.Name, payload, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // It ended between the look and the event, and needs no waking; any other failure is one.
            if (await client.GetInstanceAsync(signal.InstanceId, cancellation) is { IsCompleted: false })
            {
                throw;
            }
        }
    }

    private static async Task StartAsync(DurableTaskClient client, Signal signal, JsonElement? input, CancellationToken cancellation)
    {
        using var life = Lives.Begin(signal);
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(signal.Name, input, new StartOrchestrationOptions(signal.InstanceId), cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Somebody else started it between the look and the start; any other failure is one.
            if (await client.GetInstanceAsync(signal.InstanceId, cancellation) is null)
            {
                throw;
            }
        }
    }
}
