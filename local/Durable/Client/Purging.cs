using System.Diagnostics;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>Removes instances that have ended, in steps that hold up nobody.</summary>
internal sealed class Purging(Engine engine)
{
    private const int Step = 500;

    /// <exception cref="Grpc.Core.RpcException">The instance has not ended.</exception>
    public async Task<PurgeInstancesResponse> RunAsync(StoredInstance? found, bool recursive, CancellationToken cancellation)
    {
        if (found is { HasEnded: false })
        {
            throw Refusals.Ended(found.Id, "has not ended and cannot be purged");
        }

        var purged = found is null ? 0 : await PurgeAsync([found], recursive, cancellation);
        return new PurgeInstancesResponse { DeletedInstanceCount = purged, IsComplete = true };
    }

    public async Task<PurgeInstancesResponse> RunAsync(PurgeInstanceFilter filter, bool recursive, CancellationToken cancellation)
    {
        var statuses = InstanceFilter.Ended.Where(status => filter.RuntimeStatus.Count == 0 || filter.RuntimeStatus.Contains(status)).ToList();
        var narrowed = InstanceFilter.Of(null, statuses, filter.CreatedTimeFrom?.ToDateTime(), filter.CreatedTimeTo?.ToDateTime());
        var begun = Stopwatch.GetTimestamp();
        var response = new PurgeInstancesResponse { IsComplete = true };
        string? last = null;
        while (statuses.Count > 0)
        {
            var found = engine.Store.Read(reader => reader.Page(narrowed, last, Step));
            response.DeletedInstanceCount += await PurgeAsync(found, recursive, cancellation);
            if (found.Count < Step)
            {
                break;
            }

            if (Stopwatch.GetElapsedTime(begun) > filter.Timeout?.ToTimeSpan())
            {
                response.IsComplete = false;
                break;
            }

            last = found[^1].Id;
        }

        return response;
    }

    private async Task<int> PurgeAsync(List<StoredInstance> instances, bool recursive, CancellationToken cancellation)
    {
        var all = recursive ? WithChildren(instances) : instances;
        if (all.Count == 0)
        {
            return 0;
        }

        var change = new PurgeChange(engine, all);
        engine.Submit(change);
        return await change.Acknowledged.WaitAsync(cancellation);
    }

    private List<StoredInstance> WithChildren(List<StoredInstance> parents) => engine.Store.Read(reader =>
    {
        var all = parents.ToDictionary(instance => instance.Key);
        var unread = new Queue<StoredInstance>(parents);
        while (unread.TryDequeue(out var parent))
        {
            foreach (var child in reader.ChildrenOf(parent.Key))
            {
                if (child.HasEnded && all.TryAdd(child.Key, child))
                {
                    unread.Enqueue(child);
                }
            }
        }

        return all.Values.ToList();
    });
}
