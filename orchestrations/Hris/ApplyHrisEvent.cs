using MentorFlow.Domain.Hris;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

public sealed record HrisApplication(string Connection, string DeliveryId, int Index);

/// <summary>Takes in one event of a delivery; a thin one is looked up first.</summary>
public sealed class ApplyHrisEvent(Decider decider, HrisConnections connections, IHrisDirectory directory, HrisActs hris)
{
    /// <returns>Whether the person is another now.</returns>
    [Function(nameof(ApplyHrisEvent))]
    public async Task<bool> RunAsync([ActivityTrigger] HrisApplication input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var delivery = await decider.LoadAsync(HrisDelivery.KeyOf(input.Connection, input.DeliveryId), cancellation);
        var happened = await ResolveAsync(delivery.Events[input.Index], input.Connection, cancellation);
        var outcome = await hris.TellAsync(happened, Actors.Hris(input.Connection), cancellation);
        return outcome.Meaning is not HrisEventKind.Unknown;
    }

    // What a system says when it is asked, it says then: a later answer goes before an earlier event.
    private async Task<HrisEvent> ResolveAsync(HrisEvent happened, string connection, CancellationToken cancellation)
    {
        if (happened.Fields is not null)
        {
            return happened;
        }

        var asked = decider.Now;
        return await directory.FindAsync(connections.Find(connection), happened.ExternalPersonId, cancellation) is { } fields
            ? happened with { Fields = fields, SaidAt = asked }
            : happened;
    }
}
