using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Scim;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;

namespace MentorFlow.Orchestrations.Scim;

/// <summary>
/// Hands what a directory said about people to where HR events are applied: as a delivery like a webhook's, saved with the change that says it.
/// </summary>
/// <param name="Delivery">Null when nothing was said about anybody.</param>
internal sealed record ScimTold(HrisDelivery? Delivery)
{
    public IReadOnlyList<LedgerNote> Notes => Delivery is null
        ? []
        :
        [
            new LedgerNote(
                Actors.Hris(Delivery.Connection), DecisionName.HrisReceived, Delivery.Id, $"{Delivery.Events.Count} events", Delivery.Events),
        ];

    public IReadOnlyList<Signal> Signals => Delivery is null
        ? []
        :
        [
            Deciding.Signals.Start(
                nameof(HrisOrchestrator), InstanceIds.Hris(Delivery.Connection, Delivery.Id), new HrisInput(Delivery.Connection, Delivery.Id)),
        ];

    /// <param name="change">The same for the same change, and for no other.</param>
    public static ScimTold Of(ScimConnection connection, string change, IReadOnlyList<HrisEvent> events, DateTimeOffset at) =>
        new(events.Count == 0 ? null : new HrisDelivery(connection.Name, $"scim:{change}", at, events));

    public Batch Write(Batch writes) => Delivery is null ? writes : writes.Create(Delivery);
}
