using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Has events of HR systems taken in once more. What is known already changes nothing, so that a repeat is harmless.</summary>
public sealed class HrisReplayActs(Decider decider)
{
    /// <summary>Three writes each, of the hundred that a batch may hold.</summary>
    private const int AtOnce = 25;

    /// <param name="place">See <see cref="HrisEventRecord.Place"/>.</param>
    /// <param name="actor">As the ledger writes it.</param>
    /// <returns>Refused as done already while it is under way.</returns>
    public Task<Verdict<HrisEventRecord>> ReplayAsync(string connection, string place, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Connection(connection),
            async token =>
            {
                if (await decider.Store.FindAsync(HrisEventRecord.KeyOf(connection, place), token) is not { } stored)
                {
                    return new Decision<Verdict<HrisEventRecord>>(RefusalReason.Unknown);
                }

                var verdict = HrisEventDecisions.Replay(stored.Value, decider.Now);
                return verdict.Value is not { } again
                    ? new Decision<Verdict<HrisEventRecord>>(verdict)
                    : new Decision<Verdict<HrisEventRecord>>(verdict)
                    {
                        Writes = await AgainAsync(new Batch(), stored, again, token),
                        Notes = [new LedgerNote(actor, DecisionName.HrisReplayed, again.Id, "1 event")],
                        Signals = [Start(again)],
                    };
            },
            cancellation);

    /// <summary>Orders that all that came since a moment is taken in again; it is done in the background, the oldest first.</summary>
    /// <param name="since">UTC.</param>
    /// <param name="actor">As the ledger writes it.</param>
    public Task<bool> OrderAsync(string connection, DateTimeOffset since, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Connection(connection),
            _ =>
            {
                var order = new HrisReplay(connection, HrisEventRecord.IdAt(since), HrisEventRecord.IdAt(decider.Now.AddTicks(1)));
                return Task.FromResult(new Decision<bool>(true)
                {
                    Notes = [new LedgerNote(actor, DecisionName.HrisReplayed, $"connection:{connection}", $"since {since:yyyy-MM-dd}", order)],
                    Signals =
                    [
                        Signals.Start(
                            nameof(HrisReplayOrchestrator),
                            InstanceIds.HrisReplay(connection, Uuid5.Of($"{order.After}|{order.Until}")),
                            order),
                    ],
                });
            },
            cancellation);

    /// <summary>The next of those that were ordered.</summary>
    /// <param name="after">Id after which it goes on.</param>
    /// <param name="until">Id before which it ends.</param>
    /// <returns>Id to go on after; null at the end.</returns>
    public async Task<string?> ReplayPageAsync(string connection, string after, string until, CancellationToken cancellation = default)
    {
        var page = await decider.Store
            .QueryAsync(
                Partition.Connection(connection), new DocumentQuery<HrisEventRecord>($"{HrisEventRecord.Type}:", AtOnce, After: after), cancellation)
            .Select(stored => stored.Value)
            .Where(record => string.CompareOrdinal(record.Id, until) < 0)
            .ToListAsync(cancellation);
        await ReplayAsync(connection, [.. page.Select(record => record.Place)], cancellation);
        return page.Count < AtOnce ? null : page[^1].Id;
    }

    /// <summary>Takes in again all that failed so far. What fails once more meanwhile is another outage's.</summary>
    public async Task ReplayFailedAsync(string connection, CancellationToken cancellation = default)
    {
        var failed = await decider.Store.QueryAsync<HrisFailure>(Partition.Connection(connection), cancellation: cancellation)
            .Select(stored => stored.Value.Place)
            .ToListAsync(cancellation);
        foreach (var places in failed.Chunk(AtOnce))
        {
            await ReplayAsync(connection, places, cancellation);
        }
    }

    private Task<int> ReplayAsync(string connection, IReadOnlyList<string> places, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Connection(connection),
            async token =>
            {
                var (writes, signals) = (new Batch(), new List<Signal>());
                foreach (var place in places)
                {
                    if (await decider.Store.FindAsync(HrisEventRecord.KeyOf(connection, place), token) is { } stored
                        && HrisEventDecisions.Replay(stored.Value, decider.Now).Value is { } again)
                    {
                        await AgainAsync(writes, stored, again, token);
                        signals.Add(Start(again));
                    }
                }

                return new Decision<int>(signals.Count) { Writes = writes, Signals = signals };
            },
            cancellation);

    private async Task<Batch> AgainAsync(Batch writes, Stored<HrisEventRecord> stored, HrisEventRecord again, CancellationToken cancellation)
    {
        writes.Replace(stored, again);
        return await decider.Store.FindAsync(HrisFailure.KeyOf(again.Connection, again.Place), cancellation) is { } failure ? writes.Delete(failure) : writes;
    }

    private static Signal Start(HrisEventRecord again) => Signals.Start(
        nameof(HrisEventOrchestrator),
        InstanceIds.HrisEventAgain(again.Connection, again.DeliveryId, again.Index, again.Replays),
        new HrisApplication(again.Connection, again.DeliveryId, again.Index));
}
