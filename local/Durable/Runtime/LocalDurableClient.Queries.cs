using System.Diagnostics;

namespace MentorFlow.Local.Durable;

internal sealed partial class LocalDurableClient
{
    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(Find(instanceId)?.ToMetadata(getInputsAndOutputs ? engine.Converter : null));

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        filter ??= new OrchestrationQuery();
        var narrowed = InstanceFilter.Of(filter.InstanceIdPrefix, filter.Statuses, filter.CreatedFrom, filter.CreatedTo);
        var converter = filter.FetchInputsAndOutputs ? engine.Converter : null;
        return Pageable.Create<OrchestrationMetadata>((continuation, sizeHint, _) =>
        {
            var size = sizeHint ?? filter.PageSize;
            var found = engine.Store.Read(reader => reader.Page(narrowed, continuation ?? filter.ContinuationToken, size));
            return Task.FromResult(new Page<OrchestrationMetadata>(
                [.. found.Select(instance => instance.ToMetadata(converter))],
                found.Count < size ? null : found[^1].Id));
        });
    }

    public override Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = OrchestrationQuery.DefaultPageSize,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default)
    {
        var filter = InstanceFilter.Of(null, runtimeStatus ?? InstanceFilter.Ended, completedTimeFrom, completedTimeTo);
        var ids = engine.Store.Read(reader => reader.CompletedIds(filter, lastInstanceKey, pageSize));
        return Task.FromResult(new Page<string>(ids, ids.Count < pageSize ? null : ids[^1]));
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        if (Find(instanceId) is not { } found)
        {
            return new PurgeResult(0);
        }

        if (!found.HasEnded)
        {
            throw new InvalidOperationException($"The orchestration instance '{instanceId}' has not ended and cannot be purged.");
        }

        return new PurgeResult(await PurgeAsync([found], options, cancellation), isComplete: true);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        const int Step = 500;
        var ended = InstanceFilter.Ended.Where(status => filter.Statuses?.Contains(status) ?? true).ToList();
        if (ended.Count == 0)
        {
            return new PurgeResult(0, isComplete: true);
        }

        var narrowed = InstanceFilter.Of(null, ended, filter.CreatedFrom, filter.CreatedTo);
        var begun = Stopwatch.GetTimestamp();
        var purged = 0;
        string? last = null;
        while (true)
        {
            var found = engine.Store.Read(reader => reader.Page(narrowed, last, Step));
            purged += await PurgeAsync(found, options, cancellation);
            if (found.Count < Step)
            {
                return new PurgeResult(purged, isComplete: true);
            }

            if (Stopwatch.GetElapsedTime(begun) > filter.Timeout)
            {
                return new PurgeResult(purged, isComplete: false);
            }

            last = found[^1].Id;
        }
    }

    private async Task<int> PurgeAsync(List<StoredInstance> instances, PurgeInstanceOptions? options, CancellationToken cancellation)
    {
        var all = options?.Recursive == true ? WithChildren(instances) : instances;
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
