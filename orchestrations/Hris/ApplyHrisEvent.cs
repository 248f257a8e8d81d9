using MentorFlow.Domain.Hris;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

public sealed record HrisApplication(string Connection, string DeliveryId, int Index);

/// <summary>Takes in one event of a delivery; a thin one is looked up first.</summary>
public sealed class ApplyHrisEvent(
    Decider decider, HrisConnections connections, IHrisDirectory directory, HrisActs hris, HrisEventActs events, HrisConnectionActs health)
{
    /// <returns>Whether the person is another now.</returns>
    [Function(nameof(ApplyHrisEvent))]
    public async Task<bool> RunAsync([ActivityTrigger] HrisApplication input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var delivery = await decider.LoadAsync(HrisDelivery.KeyOf(input.Connection, input.DeliveryId), cancellation);
        var said = delivery.Events[input.Index] with { HeardAt = delivery.ReceivedAt.AddTicks(input.Index) };
        var happened = await ResolveAsync(said, input.Connection, cancellation);
        var outcome = await hris.TellAsync(happened, Actors.Hris(input.Connection), cancellation);
        await events.TakenInAsync(delivery, input.Index, outcome, cancellation);
        await WorksAsync(input.Connection, lookedUp: said.Fields is null, cancellation);
        return outcome.Meaning is not HrisEventKind.Unknown;
    }

    // A look first: connections that work are not decided about with every event.
    private async Task WorksAsync(string connection, bool lookedUp, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(HrisHealth.KeyOf(connection), cancellation) is { Value.FailingSince: not null })
        {
            await health.WorksAsync(connection, lookedUp, cancellation);
        }
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
