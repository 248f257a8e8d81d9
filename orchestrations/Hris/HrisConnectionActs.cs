using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Telemetry;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>What is known of a connection as a whole: that it fails, that it works again, how its look-up was answered.</summary>
public sealed class HrisConnectionActs(Decider decider)
{
    private const int LongestCause = 500;

    /// <summary>An event could not be taken in. The first of an outage begins it; a coordinator is asked once, not once an event. Safe to repeat.</summary>
    /// <returns>Whether it began an outage.</returns>
    public async Task<bool> FailedAsync(HrisApplication failed, string cause, CancellationToken cancellation = default)
    {
        var delivery = await decider.LoadAsync(HrisDelivery.KeyOf(failed.Connection, failed.DeliveryId), cancellation);
        var atLookUp = delivery.Events[failed.Index].Fields is null;
        var fresh = HrisEventRecord.Of(delivery, failed.Index);
        var said = Said(cause);
        return await decider.DecideAsync(
            Partition.Connection(failed.Connection),
            async token =>
            {
                var record = await decider.Store.FindAsync(Key.Of(fresh), token);
                var health = await decider.Store.FindAsync(HrisHealth.KeyOf(failed.Connection), token);
                var next = HrisEventDecisions.Fail(record?.Value ?? fresh, said, decider.Now);
                var writes = record is null ? new Batch().Create(next) : new Batch().Replace(record, next);
                writes.Upsert(HrisFailure.Of(next));
                var before = health?.Value ?? new HrisHealth(failed.Connection);
                var after = before.Failing(said, atLookUp, decider.Now);
                return after == before
                    ? new Decision<bool>(false) { Writes = writes }
                    : new Decision<bool>(true)
                    {
                        Writes = Keep(writes, health, after),
                        Notes = [Note(DecisionName.HrisFailed, after)],
                        Signals =
                        [
                            Signals.Start(
                                nameof(HrisOutageOrchestrator),
                                InstanceIds.HrisOutage(after.Connection, after.Outages),
                                new HrisOutage(after.Connection, after.Outages, said)),
                        ],
                    };
            },
            cancellation);
    }

    /// <summary>Something of the connection was taken in: an outage that this shows to be over is. Safe to repeat.</summary>
    /// <param name="lookedUp">Whether somebody was looked up for it.</param>
    /// <returns>Whether an outage ended.</returns>
    public Task<bool> WorksAsync(string connection, bool lookedUp, CancellationToken cancellation = default) =>
        ChangeAsync(connection, health => health.Working(lookedUp), cancellation);

    /// <summary>Keeps how the look-up was answered when it was tried; an answer ends an outage.</summary>
    /// <param name="failure">Why it was not answered; null when it was.</param>
    /// <returns>Whether an outage ended.</returns>
    public Task<bool> TriedAsync(string connection, string? failure, CancellationToken cancellation = default) => ChangeAsync(
        connection,
        health => failure is null
            ? health.Tried(null, decider.Now).Working(lookedUp: true)
            : health.Tried(Said(failure), decider.Now),
        cancellation);

    /// <summary>A coordinator has decided about an outage, or nobody has in all its time: the next failure begins another.</summary>
    public Task<bool> DecidedAsync(string connection, int number, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Connection(connection),
            async token => await decider.Store.FindAsync(HrisHealth.KeyOf(connection), token) is { Value.FailingSince: not null } health
                && health.Value.Outages == number
                ? new Decision<bool>(true)
                {
                    Writes = new Batch().Replace(health, health.Value.Ended()),
                    Notes = [Note(DecisionName.HrisDecided, health.Value)],
                }
                : new Decision<bool>(false),
            cancellation);

    private Task<bool> ChangeAsync(string connection, Func<HrisHealth, HrisHealth> change, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Connection(connection),
            async token =>
            {
                var stored = await decider.Store.FindAsync(HrisHealth.KeyOf(connection), token);
                var before = stored?.Value ?? new HrisHealth(connection);
                var after = change(before);
                var ended = before.FailingSince is not null && after.FailingSince is null;
                return after == before
                    ? new Decision<bool>(false)
                    : new Decision<bool>(ended)
                    {
                        Writes = Keep(new Batch(), stored, after),
                        Notes = ended ? [Note(DecisionName.HrisWorks, after)] : [],
                        Signals = ended ? [Signals.Raise(InstanceIds.HrisOutage(connection, after.Outages), new ConnectionWorks())] : [],
                    };
            },
            cancellation);

    private static Batch Keep(Batch writes, Stored<HrisHealth>? stored, HrisHealth next) =>
        stored is null ? writes.Create(next) : writes.Replace(stored, next);

    private static LedgerNote Note(DecisionName name, HrisHealth health) =>
        new(Actors.Hris(health.Connection), name, $"connection:{health.Connection}", $"outage {health.Outages}", health);

    // Services repeat what they were asked, addresses and all, and some answer with a whole page.
    private static string Said(string cause)
    {
        var said = Impersonal.Text(cause);
        return said.Length > LongestCause ? $"{said[..LongestCause]}…" : said;
    }
}
