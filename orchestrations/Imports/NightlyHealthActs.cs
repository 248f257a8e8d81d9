using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Imports;

/// <summary>What is known of the place of nightly lists: that it cannot be looked at, that it can again.</summary>
public sealed class NightlyHealthActs(Decider decider)
{
    /// <summary>The place could not be looked at. The first time begins an outage, and a coordinator is asked; the nights after it change nothing.</summary>
    /// <returns>Whether it began an outage.</returns>
    public Task<bool> FailedAsync(string cause, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Organization,
        async token =>
        {
            var stored = await decider.Store.FindAsync(NightlyHealth.Key, token);
            var before = stored?.Value ?? new NightlyHealth();
            var after = before.Failing(decider.Now);
            return after == before
                ? new Decision<bool>(false)
                : new Decision<bool>(true)
                {
                    Writes = stored is null ? new Batch().Create(after) : new Batch().Replace(stored, after),
                    Signals =
                    [
                        Signals.Start(nameof(ListOutageOrchestrator), InstanceIds.ListOutage(after.Outages), new ListOutage(after.Outages, cause)),
                    ],
                };
        },
        cancellation);

    /// <summary>The place was looked at: an outage is over. Safe to repeat.</summary>
    /// <returns>Whether an outage ended.</returns>
    public Task<bool> WorksAsync(CancellationToken cancellation = default) =>
        EndAsync(_ => true, health => [Signals.Raise(InstanceIds.ListOutage(health.Outages), new ListsReached())], cancellation);

    /// <summary>A coordinator has decided about an outage, or nobody has in all its time: the next failure begins another.</summary>
    /// <returns>Whether it had not ended by itself.</returns>
    public Task<bool> DecidedAsync(int number, CancellationToken cancellation = default) =>
        EndAsync(health => health.Outages == number, _ => [], cancellation);

    private Task<bool> EndAsync(
        Func<NightlyHealth, bool> isMeant, Func<NightlyHealth, IReadOnlyList<Signal>> then, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Organization,
            async token => await decider.Store.FindAsync(NightlyHealth.Key, token) is { Value.FailingSince: not null } stored && isMeant(stored.Value)
                ? new Decision<bool>(true) { Writes = new Batch().Replace(stored, stored.Value.Ended()), Signals = then(stored.Value) }
                : new Decision<bool>(false),
            cancellation);
}
