using MentorFlow.Domain.Hris;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="Index">Of the event in its delivery.</param>
/// <param name="EffectiveAt">Not to be applied before; a termination is announced ahead.</param>
public sealed record HrisStep(int Index, DateTimeOffset EffectiveAt);

/// <summary>Reads what a delivery holds: numbers and dates for the orchestration, not what was said about people.</summary>
public sealed class ReadDelivery(Decider decider)
{
    /// <returns>The events of use, in the order in which they take effect.</returns>
    [Function(nameof(ReadDelivery))]
    public async Task<IReadOnlyList<HrisStep>> RunAsync([ActivityTrigger] HrisInput input, CancellationToken cancellation)
    {
        var delivery = await decider.LoadAsync(HrisDelivery.KeyOf(input.Connection, input.DeliveryId), cancellation);
        return [.. delivery.Events
            .Select((happened, index) => (happened.Kind, Step: new HrisStep(index, happened.EffectiveAt)))
            .Where(entry => entry.Kind is not HrisEventKind.Unknown)
            .OrderBy(entry => entry.Step.EffectiveAt)
            .Select(entry => entry.Step)];
    }
}
