using System.Collections.Concurrent;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>Every instance that has not ended, by id. Changed only while a change is applied, so it never runs ahead of the store.</summary>
internal sealed class ActiveInstances(Func<long, RunStart, Instance> create)
{
    private readonly ConcurrentDictionary<string, Instance> byId = new(StringComparer.Ordinal);

    public Instance? Find(string id) => byId.GetValueOrDefault(id);

    public void Add(Instance instance) => byId[instance.Id] = instance;

    public void Remove(Instance instance)
    {
        instance.Kill();
        byId.TryRemove(KeyValuePair.Create(instance.Id, instance));
    }

    /// <summary>Starts a new instance; one of the same id is replaced with all of its history, unless its status blocks that.</summary>
    /// <returns>Null when it was blocked.</returns>
    public Instance? Start(
        StoreWriter writer, RunStart start, DateTime created, DateTime? startAt, Func<OrchestrationStatus, bool>? blocks = null)
    {
        var key = writer.TryInsert(start, created, startAt);
        if (key is null)
        {
            var (existing, status) = writer.Existing(start.InstanceId);
            if (blocks?.Invoke(status) == true)
            {
                return null;
            }

            if (Find(start.InstanceId) is { } replaced)
            {
                Remove(replaced);
            }

            writer.Delete(existing);
            key = writer.TryInsert(start, created, startAt);
        }

        var instance = create(key!.Value, start);
        instance.StartAt = startAt;
        Add(instance);
        return instance;
    }
}
