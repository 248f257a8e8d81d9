using MentorFlow.Domain.Hris;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Reads what a delivery holds, and begins a record of each event: numbers for the orchestration, not what was said about people.</summary>
public sealed class ReadDelivery(Decider decider, HrisEventActs events)
{
    /// <returns>Places of the events of use.</returns>
    [Function(nameof(ReadDelivery))]
    public async Task<IReadOnlyList<int>> RunAsync([ActivityTrigger] HrisInput input, CancellationToken cancellation)
    {
        var delivery = await decider.LoadAsync(HrisDelivery.KeyOf(input.Connection, input.DeliveryId), cancellation);
        await events.RecordAsync(delivery, cancellation);
        return [.. delivery.Events.Index().Where(entry => entry.Item.Kind is not HrisEventKind.Unknown).Select(entry => entry.Index)];
    }
}
