using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Keeps a record of each event of a delivery, from its receipt on.</summary>
public sealed class HrisEventActs(Decider decider)
{
    /// <summary>Of the hundred writes that a batch may hold.</summary>
    private const int AtOnce = 50;

    /// <summary>Makes the records that are not there yet. Safe to repeat.</summary>
    public async Task RecordAsync(HrisDelivery delivery, CancellationToken cancellation = default)
    {
        var there = await decider.Store
            .QueryAsync(delivery.Partition, new DocumentQuery<HrisEventRecord>(HrisEventRecord.PrefixOf(delivery)), cancellation)
            .Select(stored => stored.Value.Index)
            .ToHashSetAsync(cancellationToken: cancellation);
        var lacking = Enumerable.Range(0, delivery.Events.Count).Where(index => !there.Contains(index)).Select(index => HrisEventRecord.Of(delivery, index));
        foreach (var records in lacking.Chunk(AtOnce))
        {
            await decider.WriteAsync(records.Aggregate(new Batch(), (batch, record) => batch.Create(record)), cancellation);
        }
    }

    /// <summary>Keeps what an event led to.</summary>
    public async Task TakenInAsync(HrisDelivery delivery, int index, HrisOutcome outcome, CancellationToken cancellation = default)
    {
        var fresh = HrisEventRecord.Of(delivery, index);
        var stored = await decider.Store.FindAsync(Key.Of(fresh), cancellation);
        var next = HrisEventDecisions.TakeIn(stored?.Value ?? fresh, outcome, decider.Now);
        await decider.WriteAsync(stored is null ? new Batch().Create(next) : new Batch().Replace(stored, next), cancellation);
    }
}
